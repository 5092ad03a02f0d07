/**
 * `node scripts/run-ts.mjs [--app] <entry.ts> [args]`: runs TypeScript in plain Node. First bundles the entry
 * and its imports from this repository into one file, as the real build does, so that a benchmark measures
 * Heard's code and not a loader. With `--app` the entry drives the built app.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildIfChanged } from './build.mjs';
import { bundle } from './lib/bundle.mjs';
import {
  ended,
  environment,
  forwardSignals,
  run,
  Stop,
  setUp,
  startChild,
  startVirtualDisplay,
} from './runtime/index.mjs';

/**
 * Runs an entry in plain Node.
 * @param {string} entry
 * @param {string[]} args
 * @param {Record<string, string>} [extra] added to the environment
 * @param {Record<string, string>} [threads] entries of its worker threads by name
 * @returns {Promise<number>} the exit code
 */
export async function runTs(entry, args, extra = {}, threads = {}) {
  const { folder, file } = await bundle(entry, threads);
  try {
    const child = startChild(process.execPath, ['--enable-source-maps', file, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...extra },
    });
    const signals = forwardSignals(child);
    return await ended(child).finally(signals.release);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs an entry that drives the built app. Provides an Electron, a current build and a display.
 * @param {string} entry
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runWithApp(entry, args) {
  const setting = await setUp();
  await buildIfChanged();
  const screen = setting.virtualDisplay ? await startVirtualDisplay() : undefined;
  try {
    const display = screen ? { DISPLAY: screen.display } : {};
    return await runTs(entry, args, { ...environment(setting), ...display });
  } finally {
    await screen?.stop();
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await run(async () => {
    const isApp = process.argv[2] === '--app';
    const [entry, ...args] = process.argv.slice(isApp ? 3 : 2);
    if (!entry) throw new Stop('Name a file to run: node scripts/run-ts.mjs [--app] <entry.ts>');
    return isApp ? runWithApp(entry, args) : runTs(entry, args);
  });
}
