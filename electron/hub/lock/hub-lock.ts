import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v4 as uuid } from 'uuid';
import {
  AlreadyServed,
  type Holder,
  type HubKind,
  parseHolder,
  thisMachine,
  thisProcess,
} from './holder';
import { isDecisive, knock, openPresence, type Presence } from './presence';

/** Where the lock of a data directory lies. */
const FOLDER = 'hub.lock';

export const LOCK_TIMES = {
  /** How often a holder touches its file, for those who cannot ask its socket: other machines. */
  beatMs: 4_000,
  /** So long without a touch, and a holder on another machine counts as gone. */
  silenceMs: 10_000,
  /** So long a file may be there without its text: it is written at once after it is made. */
  writingMs: 1_000,
};

export type LockOptions = {
  kind: HubKind;
  /** Called if another machine took the lock while this one slept. Nothing may be written after it. */
  onLost?: () => void;
  now?: () => number;
  times?: Partial<typeof LOCK_TIMES>;
};

export type HubLock = { release(): Promise<void> };

/**
 * Takes the lock of a data directory, whichever kind of hub asks. Rejects with AlreadyServed, which says
 * who holds it, and as node:fs does when the folder cannot be written.
 *
 * The lock is the file with the highest number in `hub.lock/`. It counts while its holder's socket answers.
 * The kernel closes the socket when the process ends in whatever way, so no process number is trusted.
 * A number is made only by one (`wx`), never used twice while it is the highest, and holds only if no higher
 * one is there afterwards: that makes one winner of any number of starts at the same moment.
 */
export async function lockHub(dataDir: string, options: LockOptions): Promise<HubLock> {
  const { kind, now = Date.now } = options;
  const times = { ...LOCK_TIMES, ...options.times };
  const folder = join(dataDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const newest = await newestIn(folder);
    const before = newest === 0 ? { isHeld: false } : await lookAt(folder, newest, times);
    if (before.isHeld) throw new AlreadyServed(dataDir, before.holder, now());
    const number = newest + 1;
    const file = socketOf(number);
    // Before the file: whoever sees the file must find its holder alive.
    const presence = await openPresence(folder, file);
    const { elsewhere } = presence;
    const holder = { ...thisProcess(kind, now()), ...(elsewhere ? { elsewhere } : {}) };
    const isMade = make(join(folder, String(number)), holder);
    if (isMade && (await newestIn(folder)) === number) {
      await sweep(folder, number);
      return hold({ folder, number, holder, presence, options, times });
    }
    if (isMade) await rm(join(folder, String(number)), { force: true });
    await presence.close();
  }
}

type Held = {
  folder: string;
  number: number;
  holder: Holder;
  presence: Presence;
  options: LockOptions;
  times: typeof LOCK_TIMES;
};

function hold({ folder, number, holder, presence, options, times }: Held): HubLock {
  const file = join(folder, String(number));
  const beat = setInterval(async () => {
    const touched = new Date();
    await utimes(file, touched, touched).catch(() => {});
    // An unreadable folder says nothing about others.
    if ((await newestIn(folder).catch(() => number)) <= number) return;
    clearInterval(beat);
    options.onLost?.();
  }, times.beatMs);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      // The file stays: its number is never free for one who looked before.
      const text = JSON.stringify({ ...holder, isReleased: true });
      await writeFile(file, text, { flag: 'r+' }).catch(() => {});
      await presence.close();
    },
  };
}

/** Whether a process holds the file of this number, and who. */
async function lookAt(
  folder: string,
  number: number,
  times: typeof LOCK_TIMES,
): Promise<{ isHeld: boolean; holder?: Holder | undefined }> {
  for (let waited = 0; ; waited += 50) {
    const holder = await readHolder(folder, number);
    if (holder?.isReleased) return { isHeld: false };
    const found = await knockAll(folder, number, holder?.elsewhere);
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

/** Also the sockets of a holder that could not write its file, on a full disk. */
async function knockAll(folder: string, number: number, elsewhere: string | undefined) {
  const own = (await readdir(folder)).filter((name) => name.startsWith(`${number}-`));
  const files = elsewhere === undefined ? own : [''];
  const found = await Promise.all(files.map((file) => knock(folder, { file, elsewhere })));
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

/** Watches for a touch. Only changes count: the clocks of two machines differ. */
async function isTouched(file: string, silenceMs: number): Promise<boolean> {
  const first = await touchOf(file);
  for (let waited = 0; waited < silenceMs; waited += 250) {
    await pause(250);
    if ((await touchOf(file)) !== first) return true;
  }
  return false;
}

/** Opened, because a network drive looks at the server only then. -1 for a file that is gone. */
async function touchOf(path: string): Promise<number> {
  const file = await open(path, 'r').catch(() => undefined);
  try {
    return (await file?.stat())?.mtimeMs ?? -1;
  } finally {
    await file?.close();
  }
}

/** Makes the file, for one process only. On a full disk it stays empty, and counts all the same. */
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
    // The socket's name says whose number it is.
  } finally {
    closeSync(file);
  }
  return true;
}

async function readHolder(folder: string, number: number): Promise<Holder | undefined> {
  const text = await readFile(join(folder, String(number)), 'utf8').catch(() => '');
  return parseHolder(text);
}

/** Removes what lies two numbers back. The one before stays for those who list the folder just now. */
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
