import type { Page } from 'playwright-core';
import { type RunningHouse, windowOf } from '../e2e/app';
import { LAPTOP, type Take } from './camera';
import type { Serving } from './kitchen';

const WRONG_MENU = `category,name,price,stations,prep minutes,modifier groups
Bowls,Chicken Bowl,nine,grill,6,
Bowls,,8.50,grill,6,
Bowls,Veggie Bowl,8.50,nowhere,six,
`;
const SETTINGS = [
  'The house',
  'Courses and notes',
  'The pass',
  'Waiting times',
  'Sounds',
  'Languages',
  'Windows',
];

/** The manager's window, opened as a person does. */
export async function openOffice(house: RunningHouse): Promise<Page> {
  await house.windows['front-of-house'].getByRole('button', { name: 'Manager' }).click();
  return windowOf(house.app, 'manager', house.output);
}

/** Every state of the manager's window. */
export async function managerStates(
  house: RunningHouse,
  take: Take,
  serving: Serving,
): Promise<void> {
  if (serving !== 'nothing' && serving !== 'evening') return;
  const page = await openOffice(house);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const see = (name: string, takes = {}) => take(page, `manager-${name}`, takes);
  const go = (name: string | RegExp) =>
    page.getByRole('navigation').getByRole('button', { name }).click();
  const language = button(/^(?:Language|Idioma):/u);
  if (serving === 'nothing') {
    await firstRun(page, see);
    await go('The day');
    await see('day-empty');
    return;
  }
  await go('The day');
  await see('day');
  await button('Tables').last().click();
  await see('day-tables');
  await page.getByRole('combobox').first().selectOption({ index: 1 });
  await page.waitForTimeout(600);
  await see('past-tables');
  await button('Charts').click();
  await see('past');
  await language.click();
  await see('past-es');
  await language.click();

  await go('Menu');
  await see('menu');
  await button(/^Chicken Bowl/u)
    .first()
    .click();
  await see('dish');
  await page.getByRole('textbox', { name: /^Price/u }).fill('nine');
  await page.getByRole('textbox', { name: /^Name/u }).fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await see('dish-errors');
  await go('Modifier groups');
  await page.getByRole('list').last().getByRole('button').first().click();
  await see('group');
  await language.click();
  await see('group-es', { sizes: [LAPTOP] });
  await language.click();
  await go('Stations');
  await button(/^Grill/u)
    .first()
    .click();
  await see('station');
  await go('Tables and zones');
  await button(/^Bar 2/u)
    .first()
    .click();
  await see('table');
  await page.getByRole('button', { name: 'Zones', exact: true }).click();
  await see('zones');
  await go('Staff');
  await button(/^Rosa/u).first().click();
  await page.getByRole('textbox', { name: /^Name/u }).fill('Rosa María');
  await see('staff-unsaved');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Rosa María saved.').waitFor();
  await see('toast');
  await go('Settings');
  for (const [index, name] of SETTINGS.entries()) {
    await button(new RegExp(`^${name}`, 'u'))
      .last()
      .click();
    await see(`settings-${index + 1}`);
  }
  await language.click();
  await see('settings-es');
  await language.click();
  await go('Import and export');
  await see('exchange');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'menu.csv', mimeType: 'text/csv', buffer: Buffer.from(WRONG_MENU) });
  await page.waitForTimeout(500);
  await see('import-errors');
}

async function firstRun(page: Page, see: (name: string, takes?: object) => Promise<void>) {
  await see('welcome');
  const language = page.getByRole('button', { name: /^(?:Language|Idioma):/u });
  await language.click();
  await see('welcome-es');
  await language.click();
  await page
    .getByRole('button', { name: 'Import a file' })
    .or(page.getByRole('button', { name: 'Choose a file' }))
    .first()
    .click();
  await see('welcome-import');
  await page.getByRole('button', { name: 'Other ways to start' }).click();
  await page.getByRole('button', { name: 'Start empty' }).click();
  await see('own-empty');
  const fill = (name: RegExp, text: string) => page.getByRole('textbox', { name }).fill(text);
  await fill(/^Restaurant/u, 'Chez Nous');
  await fill(
    /^Dishes/u,
    'Chicken bowl, 9.50, Bowls, grill\nVeggie bowl\nLemonade, three, Drinks, bar\nSoup, 5',
  );
  await fill(/^Tables/u, '1-12, Bar 1-4\nPatio: 16-13');
  await fill(/^Staff/u, 'Ana, Luis, Rosa*, Ana');
  await page.getByRole('button', { name: 'Open this house' }).click();
  await see('own-problems');
  await fill(
    /^Dishes/u,
    'Chicken bowl, 9.50, Bowls, grill\nVeggie bowl, 8.50\nLemonade, 3, Drinks, bar',
  );
  await fill(/^Tables/u, '1-12, Bar 1-4\nPatio: 13-16');
  await fill(/^Staff/u, 'Ana, Luis, Rosa*');
  await see('own');
}
