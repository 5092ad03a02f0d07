import { join } from 'node:path';
import { config } from 'rxjs';
import { plainText } from '../../shared/views/plain-text';
import { threadIn } from './book/in-thread';
import { makeDataFolder } from './data-folder';
import { followConsole } from './diagnostics/follow-console';
import { Log } from './diagnostics/log';
import { LogFile } from './diagnostics/log-file';
import { AlreadyServed } from './lock/holder';
import { lockHub } from './lock/hub-lock';
import { Notices, reportTo } from './notices';
import { type OpenHub, openHub } from './open-hub';
import { parseOptions } from './shell/options';
import { usualDataDir } from './shell/shell';
import { tryLocalSocket } from './transports/local-socket';

/**
 * Runs the hub in plain Node: `npm start -- --headless --data DIR`. Prints one line on stdout when it serves and,
 * with `--narrate`, one line per event; everything else goes to stderr. Exit codes: 0 after SIGTERM, SIGINT or
 * SIGHUP, when every acknowledged event is on disk; 1 with a sentence when it cannot start or has lost the lock;
 * 2 for a wrong command line.
 */
async function serve(): Promise<void> {
  const parsed = parseOptions(process.argv.slice(2), 'node');
  if (!parsed.ok) return end(2, parsed.message);
  const { data, narrate, resetPins } = parsed.options;
  const dataDir = data ?? usualDataDir(process.env, process.platform);
  keepStdoutForResults();
  const ending = askedToEnd();
  try {
    const lock = await lockHub(makeDataFolder(dataDir), {
      kind: 'headless',
      // Closes nothing, because another byte must not be written.
      onLost: (why) => end(1, why),
    });
    const log = new Log(new LogFile(join(dataDir, 'log')), Date.now);
    followConsole(log);
    log.info('start', { kind: 'headless', node: process.versions.node });
    const notices = new Notices(Date.now);
    const report = reportTo(notices);
    surviveFaults(report);
    const startLookUp = threadIn(import.meta.dirname);
    const restart = (): void => ending.ask('Start Heard again to open the restored backup.');
    const parts = { dataDir, startLookUp, notices, report, log, narrate, resetPins, restart };
    const hub = await openHub(parts);
    const local = await tryLocalSocket(dataDir, hub.sessions);
    process.stdout.write(`${lineOf(hub, dataDir)}\n`);
    await ending.asked;
    await local.close();
    await hub.close().catch((error: unknown) => console.error('closing:', error));
    await lock.release();
    process.exit(0);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    end(1, error instanceof AlreadyServed ? message : `Heard could not start: ${message}`);
  }
}

function lineOf({ hub: { state } }: OpenHub, dataDir: string): string {
  const open = Object.keys(state.tickets).length;
  const tickets = open === 1 ? '1 open ticket' : `${open} open tickets`;
  return `Heard serves ${plainText(state.house.name)} from ${dataDir}. ${tickets}, event ${state.sequence}.`;
}

/** Sends the hub's messages (a copied or removed day) to stderr, so that stdout has only results. */
function keepStdoutForResults(): void {
  console.info = console.error.bind(console);
  // A closed terminal is no fault of the hub.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
}

function surviveFaults(report: (name: string, error: unknown) => void): void {
  config.onUnhandledError = (error) => report('a subscriber', error);
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));
}

/** Resolves `asked` at the first signal or call of `ask`, also before the hub serves. */
function askedToEnd(): { asked: Promise<void>; ask(why: string): void } {
  let resolve = (): void => {};
  const asked = new Promise<void>((resolveAsked) => {
    resolve = resolveAsked;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve);
  return {
    asked,
    ask: (why) => {
      console.error(why);
      resolve();
    },
  };
}

function end(code: number, message: string): void {
  console.error(message);
  process.exit(code);
}

await serve();
