import { median } from '../../bench/figures';
import type { RunningHouse } from '../../e2e/app';
import { closeWindow } from '../../e2e/faults';
import { until } from '../../e2e/until';
import { DISH, makeCommand, order } from '../../electron/hub/house';
import { type Tally, tallyOf } from '../tally';
import { type House, inHouse, megabytes, Sent, settle } from './house';

/** The growth of the hub's memory over a day: the design's bar for 10,000 tickets. */
const HUB_MAX_BYTES = 150 * 1024 * 1024;
/**
 * A window holds the day's tickets as the hub does, so it may grow as much as the hub: more than that is a
 * leak. Less than this many bytes is noise of the garbage collector.
 */
const WINDOW_NOISE_BYTES = 8 * 1024 * 1024;

/** The open tickets that an expediter keeps in a rush. */
const OPEN_AT_ONCE = 30;

type Options = {
  hours: number;
  ticketsPerHour: number;
  /** Windows opened and closed, over the whole day. */
  openings: number;
  /** Leaks something of each window, which the counts must show. */
  isLeaking?: boolean;
};

type Sample = {
  heap: number;
  resident: number;
  windows: Record<string, number>;
  listeners: number;
  subscriptions: number;
  latency: number;
};

/**
 * A busy day, compressed: tickets are placed, bumped and served through the windows' doors while the pager's
 * and the manager's windows open and close. Memory, listeners, subscriptions and the time of an
 * acknowledgement are measured after every hour. `made` counts the openings, `noticed` the live windows.
 */
export function soak({
  hours,
  ticketsPerHour,
  openings,
  isLeaking = false,
}: Options): Promise<Tally> {
  const store = isLeaking ? 'a leak for each window (control)' : 'app';
  const tally = tallyOf(`a soak: ${hours} × ${ticketsPerHour} tickets, ${openings} windows`, store);
  return inHouse(
    async (house, dir) => {
      const sent = new Sent();
      const samples: Sample[] = [];
      const { command, ticketId } = order();
      await sent.publish(house.windows['front-of-house'], [command]);
      let opened = 0;
      for (let hour = 1; hour <= hours; hour += 1) {
        const serving = serve(house, ticketsPerHour);
        const due = Math.round((openings * hour) / hours);
        for (; opened < due; opened += 1) {
          tally.made += 1;
          if (await openAndClose(house, isLeaking)) tally.noticed += 1;
        }
        const ids = await serving;
        sent.acknowledged.push(...ids);
        tally.wrong += 3 * ticketsPerHour - ids.length;
        tally.rounds += 1;
        samples.push(await sample(house, ticketId, sent));
      }
      judge(tally, samples, openings);
      await settle(tally, { house, dir, sent });
      return tally;
    },
    ['--js-flags=--expose-gc', '--enable-precise-memory-info'],
  );
}

function judge(tally: Tally, samples: readonly Sample[], openings: number): void {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) throw new Error('a soak of no hours');
  // A leak would leave a listener for each window: flat means fewer than one for every ten.
  if (last.listeners - first.listeners > openings / 10) tally.wrong += 1;
  if (last.subscriptions !== first.subscriptions) tally.wrong += 1;
  if (last.heap - first.heap > HUB_MAX_BYTES) tally.wrong += 1;
  const growth = Math.max(WINDOW_NOISE_BYTES, last.heap - first.heap);
  for (const [role, bytes] of Object.entries(last.windows))
    if (bytes - (first.windows[role] ?? bytes) > growth) tally.wrong += 1;
  const hours = samples.length;
  const perHour = hours > 1 ? (last.heap - first.heap) / (hours - 1) : 0;
  tally.figures = [
    `hub heap ${megabytes(first.heap)} after the first hour, ${megabytes(last.heap)} after the last (${megabytes(perHour)} an hour), resident ${megabytes(first.resident)} ▶ ${megabytes(last.resident)}`,
    `windows' heap ${Object.keys(last.windows)
      .map(
        (role) =>
          `${role} ${megabytes(first.windows[role] ?? 0)} ▶ ${megabytes(last.windows[role] ?? 0)}`,
      )
      .join(', ')}`,
    `listeners ${first.listeners} ▶ ${last.listeners}, subscriptions of the bus ${first.subscriptions} ▶ ${last.subscriptions}`,
    `acknowledged in p50 ${first.latency.toFixed(2)} ms in the first hour, ${last.latency.toFixed(2)} ms in the last (${(last.latency / first.latency).toFixed(2)} ×)`,
  ];
}

/** Tickets through the service, several at once, each placed, bumped and served; the first event of each command. */
async function serve({ windows }: RunningHouse, tickets: number): Promise<string[]> {
  const run = (
    page: RunningHouse['windows']['kitchen'],
    what: 'place' | 'bump' | 'serve',
    ids: string[],
    many = 0,
  ) =>
    page.evaluate(
      async ([name, ticketIds, dish, many]) => {
        const uuid = (): string => {
          const time = Date.now().toString(16).padStart(12, '0');
          return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
        };
        const made: string[] = [];
        const waiting = name === 'place' ? Array.from({ length: many }, uuid) : [...ticketIds];
        const all = [...waiting];
        const sendNext = async (): Promise<void> => {
          for (let ticketId = waiting.shift(); ticketId; ticketId = waiting.shift()) {
            const id = uuid();
            const items = [1, 2, 3].map(() => ({ itemId: uuid(), menuItemId: dish, quantity: 1 }));
            const head = { orderType: 'dine-in', table: 'S', server: 'Luis', priority: 'normal' };
            const data = name === 'place' ? { ticketId, ...head, items } : { ticketId };
            const command = { id, type: `ticket.${name}`, data };
            if ((await window.heard.publish(command as never)).ok) made.push(`${id}-0`);
          }
        };
        await Promise.all([1, 2, 3, 4].map(sendNext));
        return { made, all };
      },
      [what, ids, DISH.id, many] as const,
    );
  const front = windows['front-of-house'];
  const acknowledged: string[] = [];
  for (let left = tickets; left > 0; left -= OPEN_AT_ONCE) {
    const placed = await run(front, 'place', [], Math.min(left, OPEN_AT_ONCE));
    acknowledged.push(...placed.made);
    acknowledged.push(...(await run(windows.kitchen, 'bump', placed.all)).made);
    acknowledged.push(...(await run(front, 'serve', placed.all)).made);
  }
  return acknowledged;
}

/** Opens the manager's window and closes it again; true if it was live. */
async function openAndClose({ app, windows }: RunningHouse, isLeaking: boolean): Promise<boolean> {
  await windows['front-of-house'].evaluate(() => window.heard.desktop?.open('manager'));
  const isLive = await until(
    () =>
      app.evaluate(({ BrowserWindow }) =>
        Promise.race([
          BrowserWindow.getAllWindows()
            .find(({ webContents }) => webContents.getURL().includes('/manager/'))
            ?.webContents.executeJavaScript('globalThis.heardFold?.()?.sequence ?? 0'),
          new Promise((resolve) => setTimeout(() => resolve(0), 300)),
        ]).catch(() => 0),
      ),
    (sequence) => Number(sequence) > 0,
  );
  if (isLeaking)
    await app.evaluate(({ BrowserWindow, ipcMain }) => {
      const kept = BrowserWindow.getAllWindows();
      ipcMain.on('leak', () => kept);
    });
  await closeWindow(app, 'manager');
  await until(
    () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
    (many) => many === 3,
  );
  return isLive !== undefined;
}

/** A change of one ticket, and its reversal. */
async function latencyOf(
  { windows }: RunningHouse,
  ticketId: string,
  { sent, times }: { sent: Sent; times: number },
): Promise<number> {
  const priority = times % 2 === 0 ? 'rush' : 'normal';
  const command = makeCommand('ticket.prioritise', { ticketId, priority });
  const took = await windows['front-of-house'].evaluate(async (change) => {
    const began = performance.now();
    const ack = await window.heard.publish(change as never);
    return ack.ok ? performance.now() - began : Number.NaN;
  }, command as unknown);
  sent.acknowledged.push(`${command.id}-0`);
  return took;
}

async function sample(house: RunningHouse, ticketId: string, sent: Sent): Promise<Sample> {
  const { app, windows } = house;
  const latencies: number[] = [];
  for (let times = 0; times < 30; times += 1)
    latencies.push(await latencyOf(house, ticketId, { sent, times }));
  const heaps: Record<string, number> = {};
  for (const [role, page] of Object.entries(windows))
    heaps[role] = await page.evaluate(() => {
      (globalThis as unknown as { gc?: () => void }).gc?.();
      const { memory } = performance as unknown as { memory: { usedJSHeapSize: number } };
      return memory.usedJSHeapSize;
    });
  const hub = await app.evaluate(
    ({ app: electron, BrowserWindow, ipcMain, powerMonitor, screen }) => {
      globalThis.gc?.();
      const { heapUsed, external, rss } = process.memoryUsage();
      const emitters = [
        electron,
        ipcMain,
        powerMonitor,
        screen,
        process,
        ...BrowserWindow.getAllWindows().flatMap((window) => [window, window.webContents]),
      ] as unknown as NodeJS.EventEmitter[];
      const listeners = emitters
        .flatMap((emitter) => emitter.eventNames().map((name) => emitter.listenerCount(name)))
        .reduce((sum, count) => sum + count, 0);
      const { bus } = Reflect.get(globalThis, 'heardHouse') as House;
      return {
        heap: heapUsed + external,
        resident: rss,
        listeners,
        subscriptions: bus.subscriptions,
      };
    },
  );
  return { ...hub, windows: heaps, latency: median(latencies) };
}
