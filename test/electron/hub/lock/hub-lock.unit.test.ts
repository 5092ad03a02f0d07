import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { AlreadyServed, thisProcess } from '../../../../electron/hub/lock/holder';
import {
  type HubLock,
  LOCK_TIMES,
  type LockOptions,
  lockHub,
} from '../../../../electron/hub/lock/hub-lock';
import { openLocalSocket } from '../../../../electron/hub/transports/local-socket';
import { bundle } from '../../../../scripts/lib/bundle.mjs';
import { leaveKilled, leaveKilledNaive, naiveLock } from './killed-lock';

async function newFolder(name = 'heard-lock-'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), name));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function lock(dir: string, options: Partial<LockOptions> = {}): Promise<HubLock> {
  const taken = await lockHub(dir, { kind: 'app', ...options });
  onTestFinished(() => taken.release());
  return taken;
}

const refusalOf = (dir: string, options?: Partial<LockOptions>): Promise<string> =>
  lock(dir, options).then(
    () => 'taken',
    (error: Error) => error.message,
  );

/** Leaves the lock of a process of another machine: killed, or running if its file is touched. */
async function heldElsewhere(dir: string, change: object = {}): Promise<string> {
  const file = join(dir, 'hub.lock', '1');
  await mkdir(join(dir, 'hub.lock'));
  const holder = { ...thisProcess('headless', Date.now()), host: 'till', machine: 'till 1' };
  await writeFile(file, JSON.stringify({ ...holder, ...change }));
  return file;
}

describe('the lock of a data directory', () => {
  it.each([
    ['app', 'headless', 'the app'],
    ['headless', 'app', 'headless'],
    ['app', 'app', 'the app'],
  ] as const)(
    'held by a hub of the kind %s refuses one of the kind %s and names the holder',
    async (first, second, said) => {
      const dir = await newFolder();
      const since = new Date(2026, 10, 20, 19, 2).getTime();
      const now = () => since;
      const { release } = await lock(dir, { kind: first, now });
      expect(await refusalOf(dir, { kind: second, now })).toBe(
        `Heard already serves ${dir}: ${said}, process ${process.pid} since 19:02. Quit it first, or choose another --data.`,
      );
      await release();
      expect(await refusalOf(dir, { kind: second })).toBe('taken');
    },
  );

  it('has the date if the holder began on another day', async () => {
    const dir = await newFolder();
    await lock(dir, { now: () => new Date(2026, 10, 20, 19, 2).getTime() });
    const tomorrow = () => new Date(2026, 10, 21, 9, 0).getTime();
    expect(await refusalOf(dir, { now: tomorrow })).toContain('since 2026-11-20 19:02.');
  });

  it('of one directory does not affect another', async () => {
    await lock(await newFolder());
    expect(await refusalOf(await newFolder())).toBe('taken');
  });

  it('works in a folder whose path is longer than a socket’s may be', async () => {
    const dir = join(await newFolder(), 'La Ñ 🌮 '.repeat(12), 'house');
    await mkdir(dir, { recursive: true });
    const { release } = await lock(dir);
    expect(await refusalOf(dir)).toMatch(/^Heard already serves/u);
    await release();
    expect(await refusalOf(dir)).toBe('taken');
  });

  it('keeps its folder small however often it is taken', async () => {
    const dir = await newFolder();
    for (let times = 0; times < 20; times += 1) await (await lock(dir)).release();
    expect((await readdir(join(dir, 'hub.lock'))).length).toBeLessThanOrEqual(4);
  });

  it("rejects with the file system's error in a folder that cannot be created", async () => {
    const dir = await newFolder();
    await writeFile(join(dir, 'file'), '');
    await expect(lock(join(dir, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});

describe('a file named hub.lock', () => {
  it('is refused in a sentence', async () => {
    const dir = await newFolder();
    await writeFile(join(dir, 'hub.lock'), '');
    expect(await refusalOf(dir)).toBe(
      `${join(dir, 'hub.lock')} is a file, and Heard needs a folder of that name. Move the file away, or choose another --data.`,
    );
  });
});

describe('a lock without a whole file', () => {
  it('counts while its socket answers, as on a full disk', async () => {
    const dir = await newFolder();
    await lock(dir);
    await writeFile(join(dir, 'hub.lock', '1'), '');
    await expect(lock(dir)).rejects.toThrow(
      `Heard already serves ${dir}. Quit it first, or choose another --data.`,
    );
  });

  it('is taken when no process answers', async () => {
    const dir = await newFolder();
    await mkdir(join(dir, 'hub.lock'));
    await writeFile(join(dir, 'hub.lock', '7'), '{"kind":"app","pi');
    expect(await refusalOf(dir, { times: { writingMs: 100 } })).toBe('taken');
    expect(await readdir(join(dir, 'hub.lock'))).toContain('8');
  });
});

describe('a lock of another machine on the same drive', () => {
  const times = { beatMs: 50, silenceMs: 1_000 };

  it('counts as long as its file is touched', async () => {
    const dir = await newFolder();
    const file = await heldElsewhere(dir);
    const touching = setInterval(() => void writeTouch(file), 50);
    onTestFinished(() => clearInterval(touching));
    expect(await refusalOf(dir, { times })).toMatch(/: headless on till, process \d+ since/u);
  });

  it('is taken once its file is untouched for a while', async () => {
    const dir = await newFolder();
    await heldElsewhere(dir);
    const began = performance.now();
    expect(await refusalOf(dir, { times })).toBe('taken');
    expect(performance.now() - began).toBeGreaterThanOrEqual(times.silenceMs);
  });

  it('is taken at once when it was released', async () => {
    const dir = await newFolder();
    await heldElsewhere(dir, { isReleased: true });
    expect(await refusalOf(dir, { times: { silenceMs: 600_000 } })).toBe('taken');
  });

  it('is touched by its holder, which learns when another process takes it', async () => {
    const dir = await newFolder();
    let isLost = false;
    const onLost = () => {
      isLost = true;
    };
    await lock(dir, { times, onLost });
    const touched = async () => (await stat(join(dir, 'hub.lock', '1'))).mtimeMs;
    const before = await touched();
    await vi.waitFor(async () => expect(await touched()).toBeGreaterThan(before), 30_000);
    expect(isLost).toBe(false);
    await writeFile(join(dir, 'hub.lock', '2'), '');
    await vi.waitFor(() => expect(isLost).toBe(true), 30_000);
  });

  async function writeTouch(file: string): Promise<void> {
    await writeFile(file, await readFile(file, 'utf8'));
  }
});

describe('a lock whose folder was removed', () => {
  const times = { beatMs: 50 };
  const removeIn = (dir: string) => rm(join(dir, 'hub.lock'), { recursive: true });

  async function held(dir: string): Promise<{ lost: string[]; release(): Promise<void> }> {
    const lost: string[] = [];
    const { release } = await lock(dir, { times, onLost: (why) => lost.push(why) });
    return { lost, release };
  }

  it('is noticed by its holder', async () => {
    const dir = await newFolder();
    const { lost } = await held(dir);
    await removeIn(dir);
    await vi.waitFor(() => expect(lost).toHaveLength(1), 30_000);
    expect(lost[0]).toMatch(
      /hub\.lock was removed, so another Heard may serve .*Start it again\.$/u,
    );
  });

  it('is noticed too when another hub has its number, whose lock stays', async () => {
    const dir = await newFolder();
    const { lost, release } = await held(dir);
    await removeIn(dir);
    const file = await heldElsewhere(dir);
    const text = await readFile(file, 'utf8');
    await vi.waitFor(() => expect(lost).toHaveLength(1), 30_000);
    await release();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('is not free while the hub answers on its local socket', async () => {
    const dir = await newFolder();
    await lock(dir);
    const local = await openLocalSocket(dir, { open: () => expect.unreachable() });
    await removeIn(dir);
    expect(await refusalOf(dir)).toBe(
      `Heard already serves ${dir}. Quit it first, or choose another --data.`,
    );
    await local.close();
    expect(await refusalOf(dir)).toBe('taken');
  });

  it('is still held while the whole data directory is gone, as on an unplugged drive', async () => {
    const dir = await newFolder();
    const { lost } = await held(dir);
    await rename(dir, `${dir}-gone`);
    onTestFinished(() => rm(`${dir}-gone`, { recursive: true, force: true }));
    await pause(times.beatMs * 6);
    await rename(`${dir}-gone`, dir);
    await pause(times.beatMs * 6);
    expect(lost).toEqual([]);
  });
});

describe('many starts at the same moment', () => {
  const ROUNDS = 40;
  const STARTS = 50;

  it('have one winner, each of 2000, on the lock of a dead holder', async () => {
    const dir = await newFolder();
    const refusals = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      await leaveKilled(dir);
      const taken = await Promise.allSettled(
        Array.from({ length: STARTS }, () => lockHub(dir, { kind: 'headless' })),
      );
      const winners = taken.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      for (const each of taken) {
        if (each.status === 'rejected') {
          refusals.add(each.reason instanceof AlreadyServed ? 'served' : String(each.reason));
        }
      }
      expect(winners).toHaveLength(1);
      await winners[0]?.release();
    }
    expect([...refusals]).toEqual(['served']);
  }, 60_000);

  it('have several when each removes the file of the dead one (control)', async () => {
    const dir = await newFolder();
    await leaveKilledNaive(dir);
    const taken = await Promise.allSettled(Array.from({ length: STARTS }, () => naiveLock(dir)));
    expect(taken.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(1);
  });
});

describe('processes', () => {
  let built: { folder: string; file: string };
  beforeAll(async () => {
    built = await bundle('test/electron/hub/lock/lock-worker.ts');
  }, 60_000);
  afterAll(() => rm(built.folder, { recursive: true, force: true }));

  type Worker = { child: ChildProcess; go(): Promise<string> };

  async function worker(dir: string): Promise<Worker> {
    const child = spawn(process.execPath, [built.file, dir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    await lines.next();
    return {
      child,
      go: async () => {
        child.stdin.write('go\n');
        return (await lines.next()).value;
      },
    };
  }

  it('free the lock when they are killed', async () => {
    const dir = await newFolder();
    const holder = await worker(dir);
    expect(await holder.go()).toBe('held');
    expect(await refusalOf(dir)).toMatch(
      new RegExp(`: headless, process ${holder.child.pid} since`, 'u'),
    );
    holder.child.kill('SIGKILL');
    await once(holder.child, 'exit');
    const began = performance.now();
    expect(await refusalOf(dir)).toBe('taken');
    // No wait for a silence: the kernel has closed the socket.
    expect(performance.now() - began).toBeLessThan(LOCK_TIMES.silenceMs);
  });

  it('hold it also while they are stopped', async () => {
    const dir = await newFolder();
    const holder = await worker(dir);
    await holder.go();
    holder.child.kill('SIGSTOP');
    expect(await refusalOf(dir)).toMatch(/already serves/u);
  });

  it('have one winner when they start together on the lock of a killed one', async () => {
    const dir = await newFolder();
    const dead = await worker(dir);
    await dead.go();
    dead.child.kill('SIGKILL');
    await once(dead.child, 'exit');
    const workers = await Promise.all(Array.from({ length: 8 }, () => worker(dir)));
    const said = await Promise.all(workers.map(({ go }) => go()));
    const winner = workers[said.indexOf('held')]?.child.pid;
    const refused = said.filter((line) => line.includes(`: headless, process ${winner} since`));
    expect([winner !== undefined, refused.length], said.join('\n')).toEqual([true, 7]);
  }, 60_000);
});
