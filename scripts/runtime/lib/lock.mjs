import { createHash, randomUUID } from 'node:crypto';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder, root } from './places.mjs';
import { say } from './say.mjs';

const beat = 2_000;
const silence = 20_000;

/**
 * Returns the path of a lock of this clone. The lock is in the cache folder, because its holder may delete
 * node_modules and out.
 * @param {string} what
 */
export function cloneLock(what) {
  const clone = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(cacheFolder(), 'locks', `${what}-${clone}.lock`);
}

/**
 * Runs `work` while holding the lock file. The holder touches the file every two seconds, so a dead holder is
 * detected without process ids, which are reused and differ between containers that share a home folder.
 * @template T
 * @param {string} file
 * @param {string} waiting printed once, if another process holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(file, waiting, work) {
  const me = `${process.pid} ${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file, me); told = true) {
    if (!told) say(waiting);
    await pause(250);
  }
  const heart = setInterval(() => touch(file), beat);
  heart.unref();
  const release = () => {
    if (read(file) === me) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', release);
    release();
  }
}

/** @param {string} file @param {string} me */
function take(file, me) {
  try {
    writeFileSync(file, me, { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  const holder = read(file);
  if (holder && isDead(file, holder)) moveAside(file, holder);
  return false;
}

/**
 * Moves the lock of a dead holder aside. Two waiters may both see it: moving is atomic, and a lock that turns
 * out to belong to a new holder is put back.
 * @param {string} file @param {string} holder
 */
function moveAside(file, holder) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== holder) linkSync(aside, file);
  } catch {
    // Another waiter was faster. Try again in the next round.
  }
  rmSync(aside, { force: true });
}

/** @param {string} file @param {string} holder */
function isDead(file, holder) {
  try {
    if (Date.now() - statSync(file).mtimeMs > silence) return true;
    process.kill(Number(holder.split(' ')[0]), 0);
    return false;
  } catch (error) {
    // ESRCH: no such process here. A holder in another container still touches the file.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') return false;
    return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > beat * 2;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The lock was moved aside while this machine slept. The work continues; running it twice is safe.
  }
}
