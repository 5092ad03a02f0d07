import type { RunningHouse } from '../e2e/app';
import { dishOf } from '../e2e/people';
import type { Load } from './load';
import { commandOf, resize, sendFrom } from './windows';

const TABLE = '12';

type Watch = {
  tappedAt: number;
  painted: Promise<{ at: number; ticketId: string }>;
};

/** Adds a timer to front of house and gives the kitchen's window the size of a kitchen's screen. */
export async function prepareTaps(house: RunningHouse): Promise<void> {
  await resize(house, house.windows.kitchen, 1920, 1080);
  await house.windows['front-of-house'].evaluate(() => {
    const watch = globalThis as unknown as Watch;
    addEventListener(
      'pointerup',
      (event) => {
        watch.tappedAt = performance.timeOrigin + event.timeStamp;
      },
      true,
    );
  });
}

/** One order of one line, sent with a tap; milliseconds from the tap to the painted frame. */
export async function tapOnce({ windows }: RunningHouse, load: Load): Promise<number> {
  const foh = windows['front-of-house'];
  const chit = foh.getByRole('complementary', { name: 'Order' });
  const rush = chit.getByRole('radio', { name: 'RUSH' });
  // Rush goes to the head of the rail: a ticket beyond the first screen would not be painted.
  await rush.check({ force: true });
  const ana = chit.getByRole('button', { name: 'Ana', exact: true });
  if (await ana.isVisible()) await ana.click();
  await chit.getByRole('button', { name: `Table ${TABLE}`, exact: true }).click();
  await dishOf(foh, 'Chicken Bowl').click();
  const send = chit.getByRole('button', { name: /^Send/u });
  await send.waitFor();

  await windows.kitchen.evaluate((table) => {
    const watch = globalThis as unknown as Watch;
    watch.painted = new Promise((resolve) => {
      const look = () => {
        const card = document.querySelector<HTMLElement>(`article[aria-label$="table ${table}"]`);
        if (!card) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          // The message is handled after the current frame is handed to the display.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () =>
            resolve({
              at: performance.timeOrigin + performance.now(),
              ticketId: card.dataset.ticket ?? '',
            });
          port2.postMessage(0);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true });
    });
  }, TABLE);
  await send.click();
  const painted = await windows.kitchen.evaluate(() => (globalThis as unknown as Watch).painted);
  const tappedAt = await foh.evaluate(() => (globalThis as unknown as Watch).tappedAt);
  await load.finish([painted.ticketId]);
  // Guests stay at a served table, and the next order there would be asked about.
  await sendFrom(foh, [commandOf('table.free', { table: TABLE })]);
  await windows.kitchen
    .locator(`[data-ticket="${painted.ticketId}"]`)
    .waitFor({ state: 'detached' });
  return painted.at - tappedAt;
}

/** The least time of a durable push to a screen on this machine: one round trip, one sync, one frame. */
export async function floorOnce({ app, windows }: RunningHouse, dir: string): Promise<number> {
  const roundTrip = await windows['front-of-house'].evaluate(async () => {
    const began = performance.now();
    // Refused by the hub at once: only the round trip.
    await window.heard.publish({} as never);
    return performance.now() - began;
  });
  const sync = await app.evaluate((_electron, file) => {
    const fs = process.getBuiltinModule('node:fs');
    const fd = fs.openSync(file, 'a');
    const began = performance.now();
    fs.writeSync(fd, Buffer.alloc(1024, 'x'));
    fs.fdatasyncSync(fd);
    const took = performance.now() - began;
    fs.closeSync(fd);
    return took;
  }, `${dir}/floor.log`);
  const frame = await windows.kitchen.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame((first) =>
          requestAnimationFrame((second) => resolve(second - first)),
        );
      }),
  );
  return roundTrip + sync + frame;
}
