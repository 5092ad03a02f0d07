/** `npm start`: sets up what is missing, builds what has changed, opens the windows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { appArgs } from './lib/args.mjs';
import { runTs } from './run-ts.mjs';
import {
  ended,
  forwardSignals,
  openScreen,
  root,
  run,
  setUp,
  setUpNode,
  startChild,
} from './runtime/index.mjs';

/** Options for tasks on a data directory. They open no window, so they run in plain Node without a display. */
const tasks = /^--(?:verify|backup|restore)(?:=|$)/u;

await run(async () => {
  const own = appArgs();
  if (own.includes('--help') || own.includes('-h')) return printHelp();
  if (own.some((arg) => tasks.test(arg))) {
    await setUpNode();
    return runTs('electron/hub/shell/main.ts', own);
  }
  if (own.some((arg) => arg === '--to' || arg.startsWith('--to='))) {
    await setUpNode();
    return runTs('electron/rehearsal/main.ts', own);
  }
  if (own.includes('--headless')) {
    await setUpNode();
    return runTs('electron/hub/serve.ts', own, {}, { 'look-up': 'electron/hub/book/thread.ts' });
  }
  const setting = await setUp();
  await buildIfChanged();
  const screen = await openScreen(setting);
  try {
    const args = [root, ...setting.sandboxArgs, ...screen.args, ...own];
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, ...screen.env };
    // Some editors set it in their terminals. It would make Electron run as plain Node.
    delete env.ELECTRON_RUN_AS_NODE;
    const app = startChild(setting.electron, args, { cwd: root, env, stdio: 'inherit' });
    const signals = forwardSignals(app);
    return await ended(app).finally(signals.release);
  } finally {
    await screen.close();
  }
});

/** Prints the README's lines about `npm start`, so that one place lists the switches. */
function printHelp() {
  const lines = readFileSync(join(root, 'README.md'), 'utf8').split(/\r?\n/u);
  const help = lines.filter((line) => /^ {4}npm start\b/u.test(line)).map((line) => line.trim());
  console.info(help.join('\n'));
}
