import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { START_ROLES } from '../../shared/contract/roles';

/** How long a start may take before it counts as failed. */
const START_MS = 60_000;

/**
 * Runs in the main process before the app's own code: makes each document report once when it painted its
 * first frame that says Live. No debugger is attached, so that only the app is timed.
 */
const WATCH = `
import { app } from 'electron';
const whenLive = () => new Promise((resolve) => {
  const isLive = () => [...document.querySelectorAll('[role="status"]')]
    .some((element) => /^(?:Live|En vivo)$/u.test((element.textContent ?? '').trim()));
  const look = () => {
    if (!isLive()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(0);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  look();
});
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript('(' + whenLive + ')()');
    process.stdout.write('live ' + contents.getURL() + ' ' + at + '\\n');
  });
});
`;

/** The app with a timer, in a folder of its own. */
export async function timedApp() {
  const folder = await mkdtemp(join(tmpdir(), 'heard-start-'));
  const main = pathToFileURL(join(process.cwd(), 'out/main/main.js')).href;
  await writeFile(join(folder, 'watch.mjs'), WATCH);
  await writeFile(join(folder, 'main.mjs'), `import './watch.mjs';\nimport '${main}';\n`);
  const about = { name: 'heard', version: '0.0.0', type: 'module', main: 'main.mjs' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  return {
    start: (dataDir: string) => start(folder, dataDir),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A started app: milliseconds from the start of its process to its first, and to its last live window. */
export type TimedStart = { first: number; all: number; end(signal: NodeJS.Signals): Promise<void> };

async function start(folder: string, dataDir: string): Promise<TimedStart> {
  const executable = process.env.HEARD_ELECTRON_PATH;
  if (!executable)
    throw new Error('HEARD_ELECTRON_PATH is not set: start this with npm run bench.');
  const sandbox: string[] = JSON.parse(process.env.HEARD_SANDBOX_ARGS ?? '[]');
  const startedAt = Date.now();
  const child = spawn(executable, [folder, ...sandbox, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const live = await linesOf(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  const times = live.map((at) => at - startedAt);
  return { first: Math.min(...times), all: Math.max(...times), end };
}

/** The times at which the windows were live, once all are. */
function linesOf(child: ChildProcess): Promise<number[]> {
  return new Promise((resolve, reject) => {
    let output = '';
    const give = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${why} It printed:\n${output}`));
    };
    const timer = setTimeout(() => give('The app did not open its windows.'), START_MS);
    const onExit = (): void => give('The app ended.');
    child.once('exit', onExit);
    child.stderr?.on('data', (piece) => {
      output += piece;
    });
    child.stdout?.on('data', (piece) => {
      output += piece;
      const live = [...output.matchAll(/^live \S+ (\d+(?:\.\d+)?)$/gmu)].map(([, at]) =>
        Number(at),
      );
      if (live.length < START_ROLES.length) return;
      clearTimeout(timer);
      child.off('exit', onExit);
      resolve(live);
    });
  });
}
