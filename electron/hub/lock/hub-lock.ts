import { closeSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { access, open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4 as uuid } from 'uuid';
import { answersLocally } from '../transports/local-socket';
import {
  AlreadyServed,
  type Holder,
  type HubKind,
  parseHolder,
  thisMachine,
  thisProcess,
} from './holder';
import { isDecisive, openPresence, type Presence, probe } from './presence';

/** The folder of the lock in a data directory. */
const FOLDER = 'hub.lock';

export const LOCK_TIMES = {
  /** How often a holder touches its file, for other machines, which cannot reach its socket. */
  beatMs: 4_000,
  /** After this time without a touch, a holder on another machine counts as gone. */
  silenceMs: 10_000,
  /** How long a new file may be empty. A holder writes its text directly after creating it. */
  writingMs: 1_000,
};

export type LockOptions = {
  kind: HubKind;
  /**
   * Called with a sentence when another machine took the lock while this one slept, or when somebody removed
   * `hub.lock/`. The caller must not write any more.
   */
  onLost?: (why: string) => void;
  now?: () => number;
  times?: Partial<typeof LOCK_TIMES>;
};

export type HubLock = { release(): Promise<void> };

/**
 * Takes the lock of a data directory, for any kind of hub. Rejects with AlreadyServed, which names the holder,
 * with a sentence when `hub.lock` is a file, and as node:fs does when the folder cannot be written.
 *
 * The lock is the file with the highest number in `hub.lock/`. It counts while its holder's socket answers. The
 * kernel closes the socket however the process ends, so no process number needs to be trusted. Only one process
 * can create a number (`wx`), no number is used again while it is the highest, and a number counts only if no
 * higher one exists afterwards. So exactly one of many simultaneous starts wins.
 *
 * A hub whose `hub.lock/` was removed still answers on its local socket, which keeps a new start out as well.
 */
export async function lockHub(dataDir: string, options: LockOptions): Promise<HubLock> {
  const { kind, now = Date.now } = options;
  const times = { ...LOCK_TIMES, ...options.times };
  const folder = join(dataDir, FOLDER);
  makeFolder(folder);
  for (;;) {
    const newest = await newestIn(folder);
    const before = newest === 0 ? { isHeld: false } : await lookAt(folder, newest, times);
    if (before.isHeld) throw new AlreadyServed(dataDir, before.holder, now());
    if (await answersLocally(dataDir)) throw new AlreadyServed(dataDir, undefined, now());
    const number = newest + 1;
    const file = socketOf(number);
    // Before the file, so that a process that sees the file finds its holder alive.
    const presence = await openPresence(folder, file);
    const { elsewhere } = presence;
    const holder = { ...thisProcess(kind, now()), ...(elsewhere ? { elsewhere } : {}) };
    const isMade = make(join(folder, String(number)), holder);
    if (isMade && (await newestIn(folder)) === number) {
      await sweep(folder, number);
      return hold({ dataDir, folder, number, holder, presence, options, times });
    }
    if (isMade) await rm(join(folder, String(number)), { force: true });
    await presence.close();
  }
}

type Held = {
  dataDir: string;
  folder: string;
  number: number;
  holder: Holder;
  presence: Presence;
  options: LockOptions;
  times: typeof LOCK_TIMES;
};

function hold(held: Held): HubLock {
  const { folder, number, holder, presence, options, times } = held;
  const file = join(folder, String(number));
  const beat = setInterval(async () => {
    const why = await lossOf(held);
    if (why === undefined) {
      const touched = new Date();
      await utimes(file, touched, touched).catch(() => {});
      return;
    }
    clearInterval(beat);
    options.onLost?.(why);
  }, times.beatMs);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      // The number may be another hub's, if somebody removed the folder.
      if ((await lossOf(held)) !== undefined) return presence.close();
      // The file stays, so that a process that listed the folder before cannot reuse its number.
      const text = JSON.stringify({ ...holder, isReleased: true });
      await writeFile(file, text, { flag: 'r+' }).catch(() => {});
      await presence.close();
    },
  };
}

/** Why the lock is lost, as a sentence. Undefined while it is held or cannot be read, which proves nothing. */
async function lossOf({ dataDir, folder, number, holder }: Held): Promise<string | undefined> {
  if ((await newestIn(folder).catch(() => 0)) > number)
    return `Another computer serves ${dataDir} now. Heard ends here.`;
  const removed = `The lock ${folder} was removed, so another Heard may serve ${dataDir}. Heard ends here. Start it again.`;
  try {
    const found = parseHolder(await readFile(join(folder, String(number)), 'utf8'));
    // The file is empty or cut if the disk was full when it was made.
    return found === undefined || isSame(found, holder) ? undefined : removed;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined;
    // A drive that is gone for a moment has no data directory either.
    return access(dataDir).then(
      () => removed,
      () => undefined,
    );
  }
}

const isSame = (one: Holder, other: Holder): boolean =>
  one.pid === other.pid && one.since === other.since && one.machine === other.machine;

/** Makes the folder of the lock. Throws a sentence when a file has its name. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Error(
      `${folder} is a file, and Heard needs a folder of that name. Move the file away, or choose another --data.`,
    );
  mkdirSync(folder, { recursive: true });
}

/** Finds out whether a process holds the lock file with this number, and which. */
async function lookAt(
  folder: string,
  number: number,
  times: typeof LOCK_TIMES,
): Promise<{ isHeld: boolean; holder?: Holder | undefined }> {
  for (let waited = 0; ; waited += 50) {
    const holder = await readHolder(folder, number);
    if (holder?.isReleased) return { isHeld: false };
    const found = await probeAll(folder, number, holder?.elsewhere);
    const isWritten = holder !== undefined || waited >= times.writingMs;
    if (!isWritten) {
      await pause(50);
      continue;
    }
    if (found === 'answered') return { isHeld: true, holder };
    if (!holder) return { isHeld: false };
    const isHere = holder.machine === thisMachine() && isDecisive(holder.elsewhere);
    if (isHere && (found === 'dead' || !isRunning(holder.pid))) return { isHeld: false };
    return { isHeld: await isTouched(join(folder, String(number)), times.silenceMs), holder };
  }
}

/** Probes the holder's socket. Finds it by its number too, for a holder that could not write its file (full disk). */
async function probeAll(folder: string, number: number, elsewhere: string | undefined) {
  const own = (await readdir(folder)).filter((name) => name.startsWith(`${number}-`));
  const files = elsewhere === undefined ? own : [''];
  const found = await Promise.all(files.map((file) => probe(folder, { file, elsewhere })));
  if (found.includes('answered')) return 'answered';
  return found.includes('dead') ? 'dead' : 'missing';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when the file is touched within `silenceMs`. Compares only changes, because clocks of machines differ. */
async function isTouched(file: string, silenceMs: number): Promise<boolean> {
  const first = await touchOf(file);
  for (let waited = 0; waited < silenceMs; waited += 250) {
    await pause(250);
    if ((await touchOf(file)) !== first) return true;
  }
  return false;
}

/** The time of the last touch; -1 for a missing file. A network drive asks its server only when a file is opened. */
async function touchOf(path: string): Promise<number> {
  const file = await open(path, 'r').catch(() => undefined);
  try {
    return (await file?.stat())?.mtimeMs ?? -1;
  } finally {
    await file?.close();
  }
}

/** Creates the file; false when another process did. On a full disk it stays empty and counts all the same. */
function make(path: string, holder: Holder): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, JSON.stringify(holder));
  } catch {
    // The disk is full. The socket's name shows whose number it is.
  } finally {
    closeSync(file);
  }
  return true;
}

async function readHolder(folder: string, number: number): Promise<Holder | undefined> {
  const text = await readFile(join(folder, String(number)), 'utf8').catch(() => '');
  return parseHolder(text);
}

/** Removes files two or more numbers back. The previous one stays for processes that list the folder now. */
async function sweep(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (Number.parseInt(name, 10) < number - 1) await rm(join(folder, name), { force: true });
  }
}

async function newestIn(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).filter((name) => /^\d+$/u.test(name)).map(Number);
  return Math.max(0, ...numbers);
}

const socketOf = (number: number): string => `${number}-${uuid().slice(0, 8)}.sock`;
