/** Builds the app into out/, but only when one of its inputs has changed. */
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
 * Builds for production if needed. Simultaneous runs take turns: the second run then finds a current build,
 * and no run starts the app from half-written files.
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
    // The build may lack a file saved meanwhile. Without a stamp the next run builds again.
    if (contentHash(inputs) === before) writeFileSync(stamp, mark());
    say(`  built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return true;
  });
}

/** Deletes the stamp. Call it before other code writes to out/ (hot reload puts a development build there). */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === mark();
}

/** Hashes of the inputs and of the files in out/, because a person may run `electron-vite build` directly. */
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
