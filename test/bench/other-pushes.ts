import { CHANNELS, FEED_PROTOCOL } from '../../shared/client/door';
import type { RunningHouse } from '../e2e/app';

/**
 * Other ways to push changes to the same windows, placed between the hub and them:
 * - `plain`: Heard's own;
 * - `poll`: a window gets messages only at the ticks of a poll, as if it asked at that interval;
 * - `snapshot`: every change sends every window all open tickets instead of the change. The hub is asked
 *   once for a snapshot (a window may not ask often); each change sends that again with the current state,
 *   reduced to the open tickets.
 *   moment, cut down to what such a push would carry.
 */
export type Push = { way: 'plain' } | { way: 'poll'; everyMs: number } | { way: 'snapshot' };

const channels = { ...CHANNELS, protocol: FEED_PROTOCOL };

/** From now on pushes changes that way, and counts the bytes that carry each to the kitchen. */
export async function pushBy({ app }: RunningHouse, push: Push): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow, ipcMain }, { how, names }) => {
      type Message = { type: string; events?: unknown[]; state?: Record<string, unknown> };
      const v8 = process.getBuiltinModule('node:v8');
      type State = Record<string, unknown> & { sequence: number };
      const bench = globalThis as unknown as {
        benchBytes?: number[];
        heardHouse: { hub: { state: State } };
      };
      bench.benchBytes ??= [];
      const bytes = bench.benchBytes;
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        const contents = webContents as typeof webContents & { benchUndo?: () => void };
        contents.benchUndo?.();
        const isKitchen = contents.getURL().includes('/kitchen/');
        const send = contents.send;
        const pass = (args: unknown[]): void =>
          send.apply(contents, args as Parameters<typeof send>);
        const count = (what: unknown): void => {
          if (isKitchen) bytes.push(v8.serialize(what).length);
        };
        let held: unknown[][] = [];
        let hello: Message | undefined;
        const passOpenTickets = (channel: string, page: string, feed: number): void => {
          const { state } = bench.heardHouse.hub;
          count({ tickets: state.tickets });
          const now = { through: state.sequence, time: Date.now() };
          const message = { ...hello, ...now, state: { ...state, closed: [] } };
          pass([channel, page, { type: 'feed', feed, message }]);
        };
        contents.send = (...args: unknown[]): void => {
          type Down = { type: string; feed: number; message: Message };
          const [channel, page, down] = args as [string, string, Down];
          const { feed, message } = down;
          const isChange = message?.type === 'batch' && (message.events?.length ?? 0) > 0;
          if (channel !== names.down || down.type !== 'feed') {
            pass(args);
          } else if (how.way === 'poll') {
            held.push(args);
          } else if (how.way === 'snapshot' && isChange && hello) {
            passOpenTickets(channel, page, feed);
          } else if (how.way === 'snapshot' && isChange) {
            const event = { sender: contents, senderFrame: contents.mainFrame };
            const connect = { type: 'connect', protocol: names.protocol, after: 0 };
            ipcMain.emit(names.up, event, page, { type: 'feed', feed, message: connect });
          } else if (how.way === 'snapshot' && message.state) {
            hello = message;
            passOpenTickets(channel, page, feed);
          } else {
            if (isChange) count(message);
            pass(args);
          }
        };
        const flush = (): void => {
          for (const args of held) pass(args);
          held = [];
        };
        const timer = how.way === 'poll' ? setInterval(flush, how.everyMs) : undefined;
        contents.benchUndo = () => {
          clearInterval(timer);
          contents.send = send;
          flush();
        };
      }
    },
    { how: push, names: channels },
  );
}

/** The bytes of each change that reached the kitchen since the last call. */
export const takeBytes = ({ app }: RunningHouse): Promise<number[]> =>
  app.evaluate(() => {
    const bench = globalThis as unknown as { benchBytes?: number[] };
    return (bench.benchBytes ?? []).splice(0);
  });
