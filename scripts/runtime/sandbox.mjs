import { spawnSync } from 'node:child_process';
import fs, { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './lib/places.mjs';
import { say } from './lib/say.mjs';

/** Below this, windows die without a word when they draw something large. */
const enoughSharedMemory = 256e6;

/**
 * What Electron must be given to start at all on this machine. Only the development runtime: an
 * installed package brings a sandbox helper of its own.
 * @param {string} electron
 * @param {{ quiet: boolean }} options
 * @returns {string[]}
 */
export function sandboxArgs(electron, { quiet }) {
  if (process.platform !== 'linux') return [];
  const args = hasSharedMemory() ? [] : ['--disable-dev-shm-usage'];
  const reason = obstacle(electron);
  if (!reason) return args;
  if (!quiet) say(`Windows run without Chromium's sandbox: ${reason}.`);
  return ['--no-sandbox', ...args];
}

/** Containers often have 64 MB of it, or none. */
function hasSharedMemory() {
  try {
    // Not imported by name: a Node too old to have it must get as far as being told so.
    const { blocks, bsize } = fs.statfsSync('/dev/shm');
    return blocks * bsize >= enoughSharedMemory;
  } catch {
    return false;
  }
}

/** @param {string} electron @returns {string | undefined} why the sandbox cannot work */
function obstacle(electron) {
  if (process.getuid?.() === 0) return 'it does not work for root';
  if (hasHelper(join(dirname(electron), 'chrome-sandbox')) || canUnshare()) return undefined;
  return 'this system does not let ordinary programs make one (no setuid helper, no user namespaces)';
}

/** @param {string} helper */
function hasHelper(helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0;
}

/**
 * Settings differ between systems (a sysctl on Debian, AppArmor on Ubuntu, seccomp in
 * containers), so try it: make a user namespace with a network namespace inside, as Chromium does.
 */
function canUnshare() {
  const unshare = onPath('unshare');
  if (!unshare) return true;
  return spawnSync(unshare, ['--user', '--map-root-user', '--net', 'true']).status === 0;
}
