/** The built app in out/, made anew only when something it is made from has changed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, traceHash } from './lib/inputs.mjs';
import { alone, cloneLock, root, Stop, say } from './runtime/index.mjs';

const inputs = [
  'shared',
  'electron',
  'renderer',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];
const outputs = ['out/main', 'out/preload', 'out/renderer'];
const stamp = join(root, 'out', '.stamp');

/**
 * Builds for production if needed. Two runs at once take turns: the second then finds nothing to
 * do, and neither starts an app from the other's half-written files.
 * @returns {Promise<boolean>} whether there was something to do
 */
export async function buildIfChanged() {
  if (isCurrent()) return false;
  return alone(cloneLock('build'), 'Another run is building; waiting for it…', async () => {
    if (isCurrent()) return false;
    forgetBuild();
    say('Building…');
    const started = Date.now();
    const before = contentHash(inputs);
    await build();
    // A file saved meanwhile may or may not be in it: leave no stamp, so the next run looks again.
    if (contentHash(inputs) === before) writeFileSync(stamp, mark());
    say(`  built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return true;
  });
}

/** For whoever writes to out/ in another way (hot reload makes a development build there). */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === mark();
}

/** What it was made from, and a trace of what was made: `electron-vite build` may be run by hand. */
function mark() {
  return `${contentHash(inputs)} ${traceHash(outputs)}\n`;
}

/** @returns {Promise<void>} */
function build() {
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [cli, 'build', '--mode', 'production'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A list of every file made interests nobody, unless it went wrong.
  let words = '';
  child.stdout.on('data', (chunk) => {
    words += chunk;
  });
  child.stderr.on('data', (chunk) => {
    words += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      say(words.trimEnd());
      reject(new Stop('The app could not be built: the lines above say where.'));
    });
  });
}
