import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from '../lib/places.mjs';
import { say } from '../lib/say.mjs';

/**
 * Chromium's sandbox where it can work, `--no-sandbox` where Electron would otherwise refuse to
 * start. Only for this machine's development runtime: an installed package brings its own helper.
 * @param {string} electron
 * @param {{ quiet: boolean }} options
 * @returns {string[]}
 */
export function sandboxArgs(electron, { quiet }) {
  if (process.platform !== 'linux') return [];
  const reason = obstacle(electron);
  if (!reason) return [];
  if (!quiet) say(`Windows run without Chromium's sandbox: ${reason}.`);
  return ['--no-sandbox'];
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
