/** Builds the app into out/, only when one of its inputs has changed. */
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
 * Builds for production if needed. Two runs at once take turns: the second then finds a current build, and
 * neither starts an app from half-written files.
 * @returns {Promise<boolean>} whether it built
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
    // A file saved meanwhile may be missing from the build: without a stamp the next run builds again.
    if (contentHash(inputs) === before) writeFileSync(stamp, mark());
    say(`  built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return true;
  });
}

/** Forgets the stamp. Call it before something else writes to out/ (hot reload makes a development build there). */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === mark();
}

/** Hashes of the inputs and of what lies in out/, because `electron-vite build` may be run by hand. */
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
  // The list of files is noise unless the build fails.
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
