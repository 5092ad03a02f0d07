/** Installs node_modules from the lock file. Runs before they exist, so it imports only node: built-ins. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone, cloneLock } from './lib/lock.mjs';
import { npmRun } from './lib/npm.mjs';
import { root } from './lib/places.mjs';
import { Stop, say } from './lib/say.mjs';

const folder = join(root, 'node_modules');
const stamp = join(folder, '.heard-lock');

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Heard needs Node 20.19 or newer and this is ${process.versions.node}: install a newer Node, then try again.`,
  );
}

/** Installs missing or outdated packages. Returns quickly when there are none. */
export async function installDependencies() {
  if (isCurrent()) return;
  await alone(cloneLock('install'), 'Another run is installing; waiting for it…', async () => {
    if (isCurrent()) return;
    say('Installing the dependencies from the lockfile (npm ci)…');
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const timer = setInterval(() => say(`  still installing, ${seconds()} s so far`), 10_000);
    // NODE_ENV=production or a user's `omit=dev` would skip the packages that build and test the app. By
    // default npm waits a minute between attempts, too long on a machine without a network.
    const retries = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const args = ['ci', '--include=dev', ...quiet, ...retries];
    const { code, words } = await npmRun(args).finally(() => clearInterval(timer));
    if (code !== 0) throw explain(words);
    writeFileSync(stamp, fingerprint());
    say(`  installed in ${seconds()} s`);
  });
}

/** @param {string} words npm's output @returns {Stop} an instruction for a person */
function explain(words) {
  const advice =
    [
      { sign: /EUSAGE/, say: 'package.json and package-lock.json disagree: run `npm install`' },
      { sign: /ENOSPC/, say: 'the disk is full: make room' },
      { sign: /EACCES|EPERM/, say: 'this folder may not be written to: correct its owner' },
      {
        sign: /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|E404|network/,
        say: 'the npm registry cannot be reached or lacks something: check the network and `npm ping`',
      },
    ].find(({ sign }) => sign.test(words))?.say ?? 'npm says why above: put that right';
  const lines = words
    .trim()
    .split('\n')
    .filter((line) => !/^npm error\s+(at |code:|errno:)/.test(line));
  say(lines.slice(0, 6).join('\n'));
  return new Stop(`The dependencies could not be installed; ${advice}, then try again.`);
}

function isCurrent() {
  const current = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return true;
  if (!isAsLocked()) return false;
  writeFileSync(stamp, current);
  return true;
}

/** The lock file's hash with the platform: two systems may share a working tree and need different binaries. */
function fingerprint() {
  try {
    const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
    return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
  } catch {
    throw new Stop(
      `There is no package-lock.json in ${root}: get a complete copy of the repository.`,
    );
  }
}

/**
 * Compares npm's list of node_modules with the lock file, so that nothing is installed again after a
 * person's `npm install`.
 */
function isAsLocked() {
  const wanted = packages(join(root, 'package-lock.json'));
  const there = packages(join(folder, '.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.optional && !there[path])) return true;
    return there[path]?.version === entry.version && there[path]?.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
