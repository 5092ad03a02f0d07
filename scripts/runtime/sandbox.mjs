import { spawnSync } from 'node:child_process';
import fs, { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from './lib/places.mjs';
import { say } from './lib/say.mjs';

/** Bytes of /dev/shm. With less, a window crashes when it draws something large. */
const enoughSharedMemory = 256e6;

/**
 * Returns the flags that Electron needs to start on this machine. For development only: an installed package
 * has its own sandbox helper.
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

/** Containers often have 64 MB of shared memory, or none. */
function hasSharedMemory() {
  try {
    // Not imported by name, so that a Node without it can still print that it is too old.
    const { blocks, bsize } = fs.statfsSync('/dev/shm');
    return blocks * bsize >= enoughSharedMemory;
  } catch {
    return false;
  }
}

/** @param {string} electron @returns {string | undefined} the reason why the sandbox cannot work */
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
 * Tries the same as Chromium: a user namespace with a network namespace inside. Different settings can forbid
 * it (a sysctl on Debian, AppArmor on Ubuntu, seccomp in containers).
 */
function canUnshare() {
  const unshare = onPath('unshare');
  if (!unshare) return true;
  return spawnSync(unshare, ['--user', '--map-root-user', '--net', 'true']).status === 0;
}
