import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { stageRestore } from '../../../electron/hub/backup/restore-here';
import { writeBackup } from '../../../electron/hub/backup/write-backup';
import { inThread, threadIn } from '../../../electron/hub/book/in-thread';
import { type FileSystem, nodeFs } from '../../../electron/hub/files/files';
import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import { HUB_KINDS, type HubKind } from '../../../electron/hub/lock/holder';
import { lockHub } from '../../../electron/hub/lock/hub-lock';
import { openHub } from '../../../electron/hub/open-hub';
import { connectLocally } from '../../../electron/hub/transports/local-socket';
import { bundle } from '../../../scripts/lib/bundle.mjs';
import { foldHash } from '../../../shared/views/fold-hash';
import { order } from './house';
import { openBlind } from './journal/open-blind';

const THREADS = { 'look-up': 'electron/hub/book/thread.ts' };

let built: { folder: string; file: string };
beforeAll(async () => {
  built = await bundle('electron/hub/serve.ts', THREADS);
}, 60_000);
afterAll(() => rm(built.folder, { recursive: true, force: true }));

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-serve-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** A process and what it printed. */
function watch(child: ChildProcess) {
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  child.stdout?.on('data', (piece) => {
    printed.stdout += piece;
  });
  child.stderr?.on('data', (piece) => {
    printed.stderr += piece;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code ?? signal,
    ...printed,
  }));
  return {
    pid: child.pid,
    printed,
    ended,
    /** Resolves when the process printed its first line, or ended. */
    serves: Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended]),
    end: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** The hub as `npm start -- --headless` starts it, once the bundle exists. */
const serve = (dir: string, ...args: string[]) =>
  watch(spawn(process.execPath, [built.file, '--data', dir, ...args]));

/** Opens a hub in this process, as the app does behind its windows, places orders and returns its state. */
async function openHere(
  dir: string,
  { orders = 0, kind = 'app' as HubKind } = {},
): Promise<string> {
  const lock = await lockHub(dir, { kind });
  const { hub, close } = await openHub({ dataDir: dir });
  for (let placed = 0; placed < orders; placed += 1) {
    const ack = await hub.submit(order(2).command, { role: 'front-of-house' });
    if (!ack.ok) throw new Error(ack.error.message);
  }
  const fold = `${hub.state.sequence} ${foldHash(hub.state)}`;
  await close();
  await lock.release();
  return fold;
}

describe('the hub without Electron', () => {
  it.each([['SIGTERM'], ['SIGINT']] as const)(
    'serves what the app wrote, says so in one line, and ends on %s with the same fold',
    async (signal) => {
      const dir = await newFolder();
      const fold = await openHere(dir, { orders: 3 });
      const hub = serve(dir);
      await hub.serves;
      expect(await hub.end(signal)).toEqual({
        code: 0,
        stdout: `Heard serves La Brasa from ${dir}. 3 open tickets, event 4.\n`,
        stderr: '',
      });
      expect(await openHere(dir)).toBe(fold);
      expect(await openHere(dir, { orders: 1 })).not.toBe(fold);
    },
  );

  it('begins a house in an empty directory', async () => {
    const dir = await newFolder();
    const hub = serve(join(dir, 'house'));
    await hub.serves;
    const { code, stdout } = await hub.end('SIGTERM');
    expect([code, stdout]).toEqual([
      0,
      `Heard serves La Brasa from ${join(dir, 'house')}. 0 open tickets, event 1.\n`,
    ]);
  });

  it('serves again at once after it was killed', async () => {
    const dir = await newFolder();
    const fold = await openHere(dir, { orders: 1 });
    const killed = serve(dir);
    await killed.serves;
    await killed.end('SIGKILL');
    const again = serve(dir);
    await again.serves;
    const { code, stdout } = await again.end('SIGTERM');
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 open ticket, event 2.')]);
    expect(await openHere(dir)).toBe(fold);
  });

  it.each([['SIGTERM'], ['SIGKILL']] as const)(
    'keeps every order that it acknowledged, ended by %s while more come in',
    async (signal) => {
      const dir = await newFolder();
      const hub = serve(dir);
      await hub.serves;
      const waiter = await connectLocally(dir, { role: 'front-of-house', name: 'till' });
      const acknowledged: string[] = [];
      const sendOn = async (): Promise<void> => {
        for (;;) {
          const { command, ticketId } = order(2);
          const ack = await waiter.door.publish(command);
          if (!ack.ok) return;
          acknowledged.push(ticketId);
          if (acknowledged.length === 40) void hub.end(signal);
        }
      };
      void Promise.all(Array.from({ length: 8 }, sendOn));
      expect((await hub.ended).code).toBe(signal === 'SIGTERM' ? 0 : signal);
      expect(acknowledged.length).toBeGreaterThanOrEqual(40);
      const after = await openHub({ dataDir: dir });
      expect(Object.keys(after.hub.state.tickets)).toEqual(expect.arrayContaining(acknowledged));
      await after.close();
    },
  );

  it('ends cleanly on a signal that comes before it serves', async () => {
    const dir = await newFolder();
    const hub = serve(dir);
    // The lock is the first thing that it writes, before it opens anything.
    await vi.waitFor(() => access(join(dir, 'hub.lock', '1')), { timeout: 30_000, interval: 1 });
    expect((await hub.end('SIGTERM')).code).toBe(0);
    await (await lockHub(dir, { kind: 'app' })).release();
  });

  it('installs a waiting restored backup', async () => {
    const from = await newFolder();
    const fold = await openHere(from, { orders: 2 });
    const file = join(await newFolder(), 'all.heard');
    await writeBackup({ journal: join(from, 'journal'), file, now: Date.now });
    const dir = await newFolder();
    await openHere(dir);
    await stageRestore(file, { dataDir: dir, mayStill: () => true });
    const hub = serve(dir);
    await hub.serves;
    const { code, stdout, stderr } = await hub.end('SIGTERM');
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 open tickets, event 3.')]);
    expect(stderr).toBe('A restored backup was put in place.\n');
    expect(await openHere(dir)).toBe(fold);
  });

  it('looks days up in a thread of its bundle', async () => {
    const dir = await newFolder();
    const nothing = { type: 'find', query: { server: 'Ana' }, dir, days: [] } as const;
    const found = { type: 'found', tickets: [], isCut: false, damaged: [] };
    expect(await inThread(threadIn(built.folder))(nothing)).toEqual(found);
    await expect(inThread(threadIn(dir))(nothing)).rejects.toThrow('look-up.js');
  });
});

describe('one hub per data directory', () => {
  it.each(HUB_KINDS)(
    'a hub of the kind %s keeps a headless one out, which names the server',
    async (kind) => {
      const dir = await newFolder();
      const lock = await lockHub(dir, { kind });
      const what = kind === 'app' ? 'the app' : kind;
      const { code, stdout, stderr } = await serve(dir).ended;
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        new RegExp(
          `^Heard already serves ${dir}: ${what}, process ${process.pid} since \\d\\d:\\d\\d`,
          'u',
        ),
      );
      // Not a byte was written: neither a journal nor a log.
      expect(await readdir(dir)).toEqual(['hub.lock']);
      await lock.release();
    },
  );

  it.each(HUB_KINDS)('a headless hub keeps one of the kind %s out until it ends', async (kind) => {
    const dir = await newFolder();
    const hub = serve(dir);
    await hub.serves;
    await expect(lockHub(dir, { kind })).rejects.toThrow(`headless, process ${hub.pid} since`);
    await hub.end('SIGTERM');
    await (await lockHub(dir, { kind })).release();
  });

  it('stays alone when somebody removes its lock, and ends at its next beat', async () => {
    const dir = await newFolder();
    const hub = serve(dir);
    await hub.serves;
    await rm(join(dir, 'hub.lock'), { recursive: true });
    const { code, stdout, stderr } = await serve(dir).ended;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`Heard already serves ${dir}. Quit it first, or choose another --data.\n`);
    expect(await hub.ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`The lock ${join(dir, 'hub.lock')} was removed`),
    });
    await openHere(dir, { orders: 1 });
  }, 30_000);

  it('without the lock, two that serve: the second takes no order and keeps those of the first', async () => {
    const dir = await newFolder();
    expect(await ordersOfTwo(dir, nodeFs)).toEqual([
      { ok: true, sequence: 2 },
      { ok: false, error: expect.objectContaining({ code: 'unavailable' }) },
      { ok: true, sequence: 3 },
      { ok: false, error: expect.objectContaining({ code: 'unavailable' }) },
    ]);
    const after = await openHub({ dataDir: dir });
    expect(Object.keys(after.hub.state.tickets)).toHaveLength(2);
    expect(after.notices.all).toEqual([]);
    await after.close();
  });

  it('without the lock and on a disk that hides lengths, two acknowledge the same sequence and lose orders (control)', async () => {
    const dir = await newFolder();
    const placed = await ordersOfTwo(dir, { ...nodeFs, open: openBlind(nodeFs) });
    expect(placed).toEqual([2, 2, 3, 3].map((sequence) => ({ ok: true, sequence })));
    const after = await openHub({ dataDir: dir });
    expect(Object.keys(after.hub.state.tickets).length).toBeLessThan(4);
    await after.close();
  });

  /** Opens two hubs on a directory without a lock, places orders in turn, and returns the answers. */
  async function ordersOfTwo(dir: string, fs: FileSystem): Promise<unknown[]> {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const open = async () =>
      openHub({ dataDir: dir, journal: await openDayJournal(join(dir, 'journal'), { fs }) });
    const [one, other] = [await open(), await open()];
    const placed = [];
    for (const { hub } of [one, other, one, other]) {
      const { command } = order(1);
      placed.push(await hub.submit(command, { role: 'front-of-house' }));
    }
    await Promise.all([one.close(), other.close()]);
    return placed;
  }
});

describe('an impossible headless start', () => {
  it.each([
    [
      'in a folder that cannot be made',
      ['--data', 'FILE/house'],
      1,
      /^Heard could not start: the folder .* cannot be written \(ENOTDIR\)/u,
    ],
    ['with a window', ['--window', 'manager'], 2, /leave --window out/u],
    ['with a misspelt switch', ['--dat', 'FILE'], 2, /^Heard has no --dat: say --data\.\n$/u],
    ['with a word that is no switch', ['FILE'], 2, /^Heard has no use for ".*file": /u],
    ['with a switch without its value', ['--data'], 2, /--data needs a value/u],
  ])('%s ends with a sentence', async (_name, args, code, sentence) => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    const all = ['--headless', ...args.map((arg) => arg.replace('FILE', file))];
    const ended = await watch(spawn(process.execPath, [built.file, ...all])).ended;
    expect(ended).toEqual({ code, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});

describe('npm start -- --headless', () => {
  const SAYS_ELECTRON = /^Electron: .*because HEARD_ELECTRON says so\.$/mu;
  /** Starts with a fake Electron; the script that sets up Electron prints that it runs. */
  const start = async (...args: string[]) => {
    const electron = join(await newFolder(), 'electron');
    await writeFile(electron, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, HEARD_ELECTRON: electron } as NodeJS.ProcessEnv;
    return watch(spawn(process.execPath, ['scripts/start.mjs', ...args], { env }));
  };

  it('needs no Electron', async () => {
    const hub = await start('--headless', '--data', await newFolder());
    await hub.serves;
    const { code, stdout, stderr } = await hub.end('SIGTERM');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Heard serves .*event 1\.\n$/u)]);
    expect(stderr).not.toMatch(SAYS_ELECTRON);
  }, 60_000);

  it('differs from a start with windows, which sets one up (control)', async () => {
    const app = await start('--data', await newFolder());
    await vi.waitFor(() => expect(app.printed.stderr).toMatch(SAYS_ELECTRON), 30_000);
    await app.end('SIGTERM');
  }, 60_000);

  it('serves a rehearsal in another process, and both hold the same fold', async () => {
    const dir = await newFolder();
    const hub = serve(dir);
    await hub.serves;
    const rehearsal = await bundle('electron/rehearsal/main.ts');
    onTestFinished(() => rm(rehearsal.folder, { recursive: true, force: true }));
    const orders = ['--rehearse', 'test/fixtures/orders-plain.csv', '--speed', '10000'];
    const run = watch(spawn(process.execPath, [rehearsal.file, ...orders, '--to', dir]));
    const { code, stdout } = await run.ended;
    expect(stdout).toContain('lost              0');
    const [, sequence] =
      /Fold: the hub and the rehearsal hold the same state at event (\d+)\./u.exec(stdout) ?? [];
    expect(code).toBe(0);
    await hub.end('SIGTERM');
    expect(await openHere(dir)).toMatch(new RegExp(`^${sequence} `, 'u'));
    const late = await watch(spawn(process.execPath, [rehearsal.file, ...orders, '--to', dir]))
      .ended;
    expect(late).toMatchObject({ code: 1, stderr: `No hub serves ${dir} on this computer.\n` });
  });
});
