import { newDataDir, type RunningHouse, startHouse } from '../e2e/app';
import { dishOf } from '../e2e/people';
import { median, type Row, rowOf } from './figures';
import { finish, keepBusy } from './service-load';

const ROUNDS = 3;
const TAPS = 30;
const POLLED_TAPS = 12;
const POLL_MS = 1_000;
const TABLE = '12';

type Bench = {
  tappedAt: number;
  painted: Promise<{ at: number; ticketId: string }>;
};

/**
 * From the pointer leaving Send in front of house to the frame in which the kitchen has painted the
 * ticket, durable acknowledgement included, in real windows under load. The floor is taken between
 * the taps, in the same windows: one IPC round trip, one sync, one frame. For comparison the same
 * kitchen window is given its feed only at the ticks of a one-second poll.
 */
export async function benchTapToPaint(): Promise<Row[]> {
  const data = await newDataDir();
  const house = await startHouse(data.dir);
  try {
    await sizeKitchen(house);
    await prepare(house);
    const stop = await keepBusy(house);
    const taps: number[][] = [];
    const floors: number[][] = [];
    const polled: number[][] = [];
    await tapOnce(house);
    for (let round = 0; round < ROUNDS; round += 1) {
      const times: number[] = [];
      const floor: number[] = [];
      for (let tap = 0; tap < TAPS; tap += 1) {
        times.push(await tapOnce(house));
        floor.push(await floorOnce(house, data.dir));
      }
      taps.push(times);
      floors.push(floor);
      await poll(house, POLL_MS);
      const slow: number[] = [];
      for (let tap = 0; tap < POLLED_TAPS; tap += 1) slow.push(await tapOnce(house));
      polled.push(slow);
      await poll(house, 0);
    }
    await stop();
    const floor = median(floors.map(median));
    return [
      rowOf('tap Send ▶ painted in the kitchen', 'ms', taps, floor, {
        text: 'p50 ≤ 3 × floor, p99 < 100 ms',
        holds: (row) => row.ratio <= 3 && row.p99 < 100,
      }),
      rowOf('  the same window, polling each second', 'ms', polled, floor, {
        text: '',
        holds: () => true,
      }),
    ];
  } finally {
    await house.close();
    await data.remove();
  }
}

async function sizeKitchen({ app, windows }: RunningHouse): Promise<void> {
  const kitchen = await app.browserWindow(windows.kitchen);
  await kitchen.evaluate((window) => window.setContentSize(1920, 1080));
}

/** Puts the stop-watches into the two pages. */
async function prepare({ windows }: RunningHouse): Promise<void> {
  const foh = windows['front-of-house'];
  await foh.evaluate(() => {
    const bench = globalThis as unknown as Bench;
    addEventListener(
      'pointerup',
      (event) => {
        bench.tappedAt = performance.timeOrigin + event.timeStamp;
      },
      true,
    );
  });
}

/** One order with one line, sent with a tap; milliseconds from the tap to the painted frame. */
async function tapOnce(house: RunningHouse): Promise<number> {
  const { windows } = house;
  const foh = windows['front-of-house'];
  const chit = foh.getByRole('complementary', { name: 'Chit' });
  const rush = chit.getByRole('radio', { name: 'RUSH' });
  // Rush goes to the head of the rail: a ticket on the second page would not be painted at all.
  await rush.check({ force: true });
  const ana = chit.getByRole('button', { name: 'Ana', exact: true });
  if (await ana.isVisible()) await ana.click();
  await chit.getByRole('button', { name: `Table ${TABLE}`, exact: true }).click();
  await dishOf(foh, 'Chicken Bowl').click();
  const send = chit.getByRole('button', { name: /^Send/u });
  await send.waitFor();

  await windows.kitchen.evaluate((table) => {
    const bench = globalThis as unknown as Bench;
    bench.painted = new Promise((resolve) => {
      const look = () => {
        const card = document.querySelector<HTMLElement>(`article[aria-label$="table ${table}"]`);
        if (!card) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          // A message is handled after the frame that was being made is handed to the screen.
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
  const painted = await windows.kitchen.evaluate(() => (globalThis as unknown as Bench).painted);
  const tappedAt = await foh.evaluate(() => (globalThis as unknown as Bench).tappedAt);
  await finish(house, painted.ticketId);
  await windows.kitchen
    .locator(`[data-ticket="${painted.ticketId}"]`)
    .waitFor({ state: 'detached' });
  return painted.at - tappedAt;
}

/** The least that a durable push to a screen can take here: one round trip, one sync, one frame. */
async function floorOnce({ app, windows }: RunningHouse, dir: string): Promise<number> {
  const roundTrip = await windows['front-of-house'].evaluate(async () => {
    const began = performance.now();
    // Refused at the door: the way there and back and nothing else.
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

/** Holds the kitchen's feed back until the next tick of a poll; 0 lets it flow again. */
async function poll({ app, windows }: RunningHouse, ms: number): Promise<void> {
  const kitchen = await app.browserWindow(windows.kitchen);
  await kitchen.evaluate((window, every) => {
    type Patched = typeof window.webContents & { benchStop?: () => void };
    const contents = window.webContents as Patched;
    contents.benchStop?.();
    delete contents.benchStop;
    if (every === 0) return;
    const send = contents.send.bind(contents);
    let held: Parameters<typeof send>[] = [];
    const flush = () => {
      const due = held;
      held = [];
      for (const message of due) send(...message);
    };
    const timer = setInterval(flush, every);
    contents.send = (...message: Parameters<typeof send>) => {
      held.push(message);
    };
    contents.benchStop = () => {
      clearInterval(timer);
      contents.send = send;
      flush();
    };
  }, ms);
}
