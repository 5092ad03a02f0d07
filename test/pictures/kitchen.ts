import { type RunningHouse, untilLive } from '../e2e/app';
import { fillDisk } from '../e2e/faults';
import { LAPTOP, type Take, UPRIGHT, WIDE } from './camera';

/** The open tickets of the pictured house. */
export type Serving = 'nothing' | 'one' | 'evening' | 'floor' | 'everything' | 'busy' | 'heavy';

const BOTH = { themes: ['dark', 'light'] } as const;
/** Longer than a window needs to notice that it gets no messages. */
const SILENCE_MS = 4_000;

/** Every state of the kitchen's window that a house with these tickets can show. */
export async function kitchenStates(
  house: RunningHouse,
  take: Take,
  serving: Serving,
): Promise<void> {
  const page = house.windows.kitchen;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const see = (name: string, takes = {}) => take(page, `kitchen-${serving}${name}`, takes);
  const view = (name: string) => page.getByRole('navigation').getByRole('button', { name }).click();
  const close = () => page.keyboard.press('Escape');
  const screen = async (settings: object) => {
    const kept = JSON.stringify(settings);
    await page.evaluate((value) => localStorage.setItem('heard.kitchen.screen', value), kept);
    await page.reload();
    await untilLive(page);
  };
  await view('All');
  await see('', BOTH);
  await view('Expo');
  await see('-expo', BOTH);
  await view('All');
  if (serving === 'nothing' || serving === 'one') {
    await view('Grill');
    await see('-station');
    await view('All');
    return;
  }
  await screen({ isLarge: true });
  await see('-two-metres');
  if (serving === 'busy' || serving === 'heavy') {
    await screen({ columns: 8 });
    await see('-8-columns', { sizes: [WIDE] });
    await screen({ columns: 1 });
    await see('-1-column', { sizes: [LAPTOP] });
    await screen({});
    return;
  }
  await screen({});
  await button(/^(?:Show|Hide) all day$/u).click();
  await see('-all-day-other');
  await button(/^(?:Show|Hide) all day$/u).click();
  await view('Grill');
  await see('-station');
  await view('All');
  await button('Settings of this screen').click();
  await see('-screen', BOTH);
  await page.getByRole('checkbox', { name: 'Grill' }).click();
  await page.getByRole('checkbox', { name: 'Fry' }).click();
  await page.getByText('Reset all keys').scrollIntoViewIfNeeded();
  await see('-screen-keys', { sizes: [LAPTOP] });
  await close();
  await see('-stations', { sizes: [LAPTOP] });
  await view('All');
  await button(/86’d dishes$/u).click();
  await see('-86', BOTH);
  await close();
  await button('All of today').click();
  await see('-recall', BOTH);
  await close();
  await button('Page a server').click();
  await see('-call', BOTH);
  await page.keyboard.type('Ana');
  await see('-call-words', { sizes: [UPRIGHT] });
  await close();
  await button('All keys').click();
  await see('-all-keys', { sizes: [LAPTOP, UPRIGHT] });
  await close();
  await button('Stations now').click();
  await see('-stands', BOTH);
  await close();
  await button(/^More for ticket/u)
    .first()
    .click();
  await see('-ticket', BOTH);
  await close();
  if (serving === 'everything') {
    await button(/^Upcoming/u)
      .first()
      .click();
    await see('-upcoming', BOTH);
    await close();
    await button(/^Held · \d+$/u).click();
    await see('-held', BOTH);
    await close();
    await button('All of today').click();
    await button(/^Remake/u)
      .first()
      .click();
    await see('-remake', BOTH);
    await close();
    await close();
    await view('Expo');
    await button(/^Pass ticket \d+, \d+ still owed$/u)
      .first()
      .click();
    await see('-pass', BOTH);
    await button('Pass anyway').click();
    await see('-toast', { sizes: [WIDE, UPRIGHT] });
  }
  await view('All');
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await see('-keys');
  await close();
  await button(/^Language/u).click();
  await see('-es', BOTH);
  await view('Expo');
  await see('-expo-es');
  await view('Todo');
  await button('Ajustes de esta pantalla').click();
  await see('-screen-es', { sizes: [LAPTOP] });
  await close();
  await button(/^Idioma/u).click();
  if (serving !== 'evening') return;
  const restore = await fillDisk(house.app);
  await button(/^Bump ticket/u)
    .first()
    .click();
  await page.getByRole('alert').first().waitFor();
  await see('-unavailable', BOTH);
  await restore();
  await house.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      if (webContents.getURL().includes('/kitchen/')) webContents.send = () => {};
    }
  });
  await page.waitForTimeout(SILENCE_MS);
  await see('-not-live', BOTH);
}
