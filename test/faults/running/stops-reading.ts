import type { Page } from 'playwright-core';
import { PIECE_MAX } from '../../../electron/hub/bus';
import { UNACKNOWLEDGED_MAX } from '../../../electron/hub/sessions/feed';
import { CHANNELS } from '../../../shared/client/door';
import type { Command } from '../../../shared/contract/commands';
import { median } from '../../bench/figures';
import type { RunningHouse } from '../../e2e/app';
import { hangWindow, readWindow, signalWindow } from '../../e2e/faults';
import { until } from '../../e2e/until';
import { makeCommand, order } from '../../electron/hub/house';
import { type Tally, tallyOf } from '../tally';
import { type House, inHouse, megabytes, Sent, seconds, sequenceOfHub, settle } from './house';

/** The most events under way to a window that does not read: the hub's limit. */
const MOST_EVENTS = UNACKNOWLEDGED_MAX + PIECE_MAX;
/** The limit of the hub's memory for those, its recent events and the known commands. */
const MOST_BYTES = 120 * 1024 * 1024;

/** Events that are pushed and timed while all windows read. */
const USUAL_EVENTS = 3_000;

type Options = {
  events: number;
  /** The process is stopped and continued, its acknowledgements are held back, or its document hangs for good. */
  how: 'frozen' | 'no acks' | 'hung';
  /** Sends every event to the window whether it reads or not, as a hub without a limit would. */
  isUnbounded?: boolean;
};

/**
 * The kitchen's window stops reading during `events` events: a limited number is under way to it, the
 * others get every one at once, and it catches up by itself, to the same fold. `made` is the stopped
 * window, `noticed` that the hub held its events back.
 */
export function windowStopsReading({ events, how, isUnbounded = false }: Options): Promise<Tally> {
  const store = isUnbounded ? 'a hub without a bound (control)' : 'app';
  const tally = tallyOf(`a window stops reading: ${how}`, store);
  return inHouse(
    async (house, dir) => {
      const { app, windows } = house;
      const front = windows['front-of-house'];
      const sent = new Sent();
      const { command, ticketId } = order();
      await sent.publish(front, [command]);
      await listen(windows.pager);
      // The same number while all windows read, because a few events right after a start are slow.
      const usual = changes(ticketId, Math.min(events, USUAL_EVENTS));
      const quiet = await during(house, () => sent.publish(front, usual));

      await watch(house, isUnbounded);
      const memory = await memoryOf(house);
      const began = Date.now();
      const stop = await stopReading(house, how);
      tally.rounds = 1;
      tally.made = 1;
      const busy = await during(house, () => sent.publish(front, changes(ticketId, events)));
      const sending = Date.now() - began;
      const { onItsWay, behind } = await handed(house);
      const grown = (await memoryOf(house)) - memory;
      const through = await sequenceOfHub(app);
      if (busy.events !== events) tally.wrong += 1;
      if (onItsWay > MOST_EVENTS || grown > MOST_BYTES) tally.wrong += 1;
      if (behind > 0) tally.noticed = 1;
      await stop();
      if (isUnbounded) {
        tally.figures = [
          `without a bound ${onItsWay} events were on their way, the hub's process ${grown < 0 ? '' : '+'}${megabytes(grown)}`,
        ];
        return tally;
      }
      const asked = Date.now();
      const isBack = await until(
        () => readWindow(app, 'kitchen', 'globalThis.heardFold?.()?.sequence ?? 0').catch(() => 0),
        (sequence) => Number(sequence) >= through,
        60_000,
      );
      if (isBack === undefined) tally.wrong += 1;
      tally.figures = [
        `${events} events in ${seconds(sending)}, of which at most ${onItsWay} were on their way to it; the hub's process ${grown < 0 ? '' : '+'}${megabytes(grown)}; caught up ${seconds(Date.now() - asked)} after ${how === 'hung' ? 'the last event, by a restart' : 'it woke'}`,
        `another window had ${busy.events} of ${events} events, a push in p50 ${busy.p50.toFixed(1)} ms against ${quiet.p50.toFixed(1)} ms before (${(busy.p50 / quiet.p50).toFixed(2)} ×)`,
      ];
      // Playwright cannot read the fold of a document that was lost.
      const hash = await readWindow(app, 'kitchen', 'globalThis.heardFold?.()?.hash');
      const other = await windows.pager.evaluate(() => window.heardFold?.()?.hash);
      if (hash !== other) tally.wrong += 1;
      await settle(tally, { house, dir, sent }, ['front-of-house', 'pager']);
      return tally;
    },
    ['--js-flags=--expose-gc'],
  );
}

/** Changes of one ticket, one event each. */
const changes = (ticketId: string, many: number): Command[] =>
  Array.from({ length: many }, (_, at) =>
    makeCommand('ticket.prioritise', { ticketId, priority: at % 2 === 0 ? 'rush' : 'normal' }),
  );

type Heard = { events: number; delays: number[] };

/** A second feed of the window, which counts and times the pushes. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: Heard = { events: 0, delays: [] };
    Reflect.set(window, 'heard10', heard);
    window.heard.feed(window.heardFold?.()?.sequence ?? 0, (message) => {
      if (message.type !== 'batch' || message.events.length === 0) return;
      heard.events += message.events.length;
      heard.delays.push(performance.timeOrigin + performance.now() - message.time);
    });
  });

/** The pushes to the pager during `work`. */
async function during({ windows, app }: RunningHouse, work: () => Promise<void>) {
  const read = () => windows.pager.evaluate(() => Reflect.get(window, 'heard10') as Heard);
  const before = await read();
  await work();
  const through = await sequenceOfHub(app);
  await until(
    () => windows.pager.evaluate(() => window.heardFold?.()?.sequence ?? 0),
    (sequence) => sequence >= through,
  );
  await windows.pager.waitForTimeout(100);
  const after = await read();
  return {
    events: after.events - before.events,
    p50: median(after.delays.slice(before.delays.length)),
  };
}

/** Counts, in the hub, the events sent to the kitchen's window until its next greeting. */
const watch = ({ app }: RunningHouse, isUnbounded: boolean): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, [channel, unbounded]) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/kitchen/'),
      )?.webContents;
      if (!contents) throw new Error('there is no kitchen');
      const send = contents.send.bind(contents);
      let events = 0;
      let isReading = false;
      const counts = { onItsWay: 0, behind: 0 };
      Reflect.set(globalThis, 'handed', counts);
      contents.send = (name: string, ...args: unknown[]) => {
        type Down = { message?: { type: string; events?: unknown[] } } | undefined;
        const message = (args as [string, Down])[1]?.message;
        // The window reads again: it acknowledges the following messages.
        if (name === channel && message?.type === 'hello') isReading = true;
        if (name === channel && message?.type === 'behind') counts.behind += 1;
        if (name === channel && message?.type === 'batch') events += message.events?.length ?? 0;
        if (!isReading) counts.onItsWay = Math.max(counts.onItsWay, events);
        send(name, ...args);
      };
      if (!unbounded) return;
      const { bus } = Reflect.get(globalThis, 'heardHouse') as House;
      bus.published$.subscribe((published) =>
        contents.send(channel, 'no page', {
          type: 'feed',
          feed: 1,
          message: { type: 'batch', events: published },
        }),
      );
    },
    [CHANNELS.down, isUnbounded] as const,
  );

const handed = ({ app }: RunningHouse): Promise<{ onItsWay: number; behind: number }> =>
  app.evaluate(() => Reflect.get(globalThis, 'handed'));

/** Bytes of the hub's process after a garbage collection, including the queue of a window. */
const memoryOf = ({ app }: RunningHouse): Promise<number> =>
  app.evaluate(() => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  });

/** Makes the kitchen's window stop reading; the returned function lets it continue, if possible. */
async function stopReading(
  { app }: RunningHouse,
  how: Options['how'],
): Promise<() => Promise<void>> {
  if (how === 'no acks') {
    await app.evaluate(({ ipcMain, BrowserWindow }, channel) => {
      const kitchen = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/kitchen/'),
      )?.webContents;
      const [receive] = ipcMain.listeners(channel);
      ipcMain.removeAllListeners(channel);
      ipcMain.on(channel, (event, page, message) => {
        const isHeld = Reflect.get(globalThis, 'holdsAcks') && event.sender === kitchen;
        if (!isHeld || message.type !== 'feed') receive?.(event, page, message);
      });
      Reflect.set(globalThis, 'holdsAcks', true);
    }, CHANNELS.up);
    return () => app.evaluate(() => void Reflect.set(globalThis, 'holdsAcks', false));
  }
  if (how === 'hung') {
    await hangWindow(app, 'kitchen');
    return () => Promise.resolve();
  }
  await signalWindow(app, 'kitchen', 'SIGSTOP');
  return () => signalWindow(app, 'kitchen', 'SIGCONT');
}
