/** Starts child processes that end when this process ends. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { onPath } from './places.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const posix = process.platform !== 'win32';
const grace = 10_000;

/**
 * Starts a child in a new process group: Ctrl-C in a terminal reaches a whole group and would end the display
 * before the app has closed. On Linux the kernel ends the child if this process is killed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function startChild(command, args, options) {
  const setpriv = process.platform === 'linux' ? onPath('setpriv') : undefined;
  const call = setpriv ? [setpriv, '--pdeathsig', 'TERM', command, ...args] : [command, ...args];
  const child = spawn(call[0] ?? command, call.slice(1), { ...options, detached: posix });
  const kill = () => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  return child;
}

/**
 * Waits for the child to end, then kills the rest of its group.
 * @param {ChildProcess} child
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export async function ended(child) {
  const code = await new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(codeOf(child.exitCode, child.signalCode));
    }
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolve(codeOf(exitCode, signal)));
  });
  signalGroup(child, 'SIGKILL');
  return code;
}

/**
 * Asks the child to end and kills its group after 10 seconds.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export async function stopChild(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  child.kill(signal);
  await ended(child).catch(() => 1);
  clearTimeout(insist);
}

/**
 * Forwards signals that mean "stop" to the child. A second signal kills it.
 * @param {ChildProcess} child
 * @returns {{ release: () => void, wereSent: () => boolean }}
 */
export function forwardSignals(child) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let asked = 0;
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    asked += 1;
    if (asked === 1) void stopChild(child, signal);
    else signalGroup(child, 'SIGKILL');
  };
  for (const signal of signals) process.on(signal, forward);
  const watch = watchParent(() => forward('SIGTERM'));
  return {
    release: () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
    },
    wereSent: () => asked > 0,
  };
}

/**
 * Detects that npm was killed, which sends no signal. Works only under npm: a script started directly may
 * outlive its shell.
 * @param {() => void} gone
 */
function watchParent(gone) {
  if (!process.env.npm_lifecycle_event || !posix) return undefined;
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    gone();
  }, 1_000);
  return watch.unref();
}

/** The parent and, where /proc exists, its parent: npm starts a shell, and the shell starts this process. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return `${process.ppid}`;
  }
}

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (posix) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // The group is empty already.
  }
}

/** @param {number | null} code @param {NodeJS.Signals | null} signal */
function codeOf(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
