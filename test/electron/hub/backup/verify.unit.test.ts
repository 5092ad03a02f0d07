import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { verify } from '../../../../electron/hub/backup/verify';
import { makeDataFolder } from '../../../../electron/hub/data-folder';
import { openDayJournal } from '../../../../electron/hub/journal/day-files/day-journal';
import { encodeSnapshot } from '../../../../electron/hub/journal/day-files/snapshot-file';
import { lockHub } from '../../../../electron/hub/lock/hub-lock';
import { openHub } from '../../../../electron/hub/open-hub';
import { runShellTask, usualDataDir } from '../../../../electron/hub/shell/shell';
import { openLocalSocket } from '../../../../electron/hub/transports/local-socket';
import { order } from '../house';
import { dayOpened, eightySixedFrom, oneCommand, stateOf } from '../journal/events';
import { newFolder, openKeptHouse } from './kept-house';

vi.setConfig({ testTimeout: 60_000 });

/** A data directory with two days: sequences 1 to 4, and 5 to 8, the last two of one command. */
async function twoDays(): Promise<{ dir: string; first: string; second: string }> {
  const dir = await newFolder();
  const open = await openDayJournal(join(dir, 'journal'));
  await open.log.append(0, [dayOpened(1, '2026-11-23'), ...eightySixedFrom(2, 3)]);
  await open.log.append(4, [dayOpened(5, '2026-11-24'), ...eightySixedFrom(6, 1)]);
  await open.log.append(6, oneCommand(7, 2));
  await open.log.close();
  const at = (day: string) => join(dir, 'journal', `${day}.log`);
  return { dir, first: at('2026-11-23'), second: at('2026-11-24') };
}

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8')).split('\n').slice(0, -1);

async function fingerprint(dir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(dir, { recursive: true })).sort()) {
    hash.update(`${name} `).update(await readFile(join(dir, name)).catch(() => ''));
  }
  return hash.digest('hex');
}

describe('a verification', () => {
  it('reports the size of a healthy house, and changes nothing', async () => {
    const { dir } = await twoDays();
    const before = await fingerprint(dir);
    const { code, lines } = await verify(dir);
    expect(code).toBe(0);
    expect(lines).toEqual([
      '2026-11-23.log: 4 records, sequence 1 to 4: healthy',
      '2026-11-24.log: 4 records, sequence 5 to 8: healthy',
      'Healthy: 2 day files, 8 records, last sequence 8.',
    ]);
    expect(await fingerprint(dir)).toBe(before);
  });

  it('knows every file that a hub with all its subscribers writes', async () => {
    const dataDir = await newFolder();
    const lock = await lockHub(makeDataFolder(dataDir), { kind: 'headless' });
    const house = await openHub({ dataDir, clocks: 'none' });
    const local = await openLocalSocket(dataDir, house.sessions);
    await house.hub.submit(order().command, { role: 'front-of-house' });
    await local.close();
    await house.close();
    await lock.release();
    expect((await readdir(dataDir)).sort()).toEqual(
      expect.arrayContaining(['cursors', 'history', 'hub.lock', 'journal', 'local']),
    );
    const { code, lines } = await verify(dataDir);
    expect(code).toBe(0);
    expect(lines.filter((line) => line.includes('left alone'))).toEqual([]);
    await writeFile(join(dataDir, 'cursors.txt'), 'of somebody else');
    expect((await verify(dataDir)).lines[0]).toContain('left alone');
  });

  it('finds nothing wrong in a house that is taking orders', async () => {
    const dir = await newFolder();
    const house = await openKeptHouse(dir);
    let isOver = false;
    const placing = (async () => {
      while (!isOver) await house.place(5);
    })();
    const found = [];
    for (let look = 0; look < 10; look += 1) found.push((await verify(dir)).code);
    isOver = true;
    await placing;
    expect(new Set(found)).toEqual(new Set([0]));
    expect(house.failures).toEqual([]);
  });

  it('detects a change of any byte, in a finished day and in the open one', async () => {
    const { dir, first, second } = await twoDays();
    const missed: string[] = [];
    for (const file of [first, second]) {
      const bytes = await readFile(file);
      for (let at = 0; at < bytes.length; at += 5) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await writeFile(file, flipped);
        if ((await verify(dir, { againMs: 0 })).code !== 1) missed.push(`${file} ${at}`);
      }
      await writeFile(file, bytes);
    }
    expect(missed).toEqual([]);
  });

  it('distinguishes an unfinished end of the open day from damage in a finished day', async () => {
    const { dir, first, second } = await twoDays();
    await appendFile(second, '5e0c1f2a 00000');
    expect((await verify(dir)).lines[1]).toMatch(
      /an unfinished end of 14 bytes behind the last whole command; the next start moves it aside$/u,
    );
    await appendFile(first, '5e0c1f2a 00000');
    const { code, lines } = await verify(dir);
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/DAMAGED, an unfinished end of 14 bytes/u);
    expect(lines.at(-2)).toMatch(/^Not healthy, 2 findings/u);
  });

  it('detects a missing record, and a missing file', async () => {
    const { dir, first } = await twoDays();
    const lines = await linesOf(first);
    await writeFile(first, `${[lines[0], lines[1], lines[3]].join('\n')}\n`);
    expect((await verify(dir)).lines[0]).toMatch(/DAMAGED, 1 record lost/u);
    await writeFile(first, `${lines.slice(0, 3).join('\n')}\n`);
    expect((await verify(dir)).lines[1]).toMatch(/DAMAGED, 1 record is missing before it/u);
    await writeFile(first, `${lines.slice(1).join('\n')}\n`);
    expect((await verify(dir)).lines[0]).toMatch(/does not begin with day\.opened/u);
    // Removed days are not reported as missing, but the state that the oldest remaining one starts from is.
    await rm(first);
    expect((await verify(dir)).lines[1]).toMatch(
      /DAMAGED, the state that it starts from is lost$/u,
    );
    const start = join(dir, 'journal', '2026-11-24.0000000000005.snapshot');
    await writeFile(start, encodeSnapshot(5, stateOf(5, '2026-11-24')));
    const { code, lines: said } = await verify(dir);
    expect(code).toBe(0);
    expect(said.at(-1)).toMatch(/^Healthy: 1 day file, 1 snapshot, /u);
  });

  it('detects a healthy snapshot whose state differs from the fold of the log', async () => {
    const dir = await newFolder();
    const house = await openKeptHouse(dir);
    await house.place(2);
    await house.nextDay();
    const { state } = house.hub;
    await house.close();
    expect((await verify(dir)).code).toBe(0);
    const name = (await readdir(join(dir, 'journal'))).filter((one) => one.endsWith('.snapshot'));
    const [newest = ''] = name.sort().reverse();
    const wrong = { ...state, house: { ...state.house, name: 'Another' } };
    await writeFile(join(dir, 'journal', newest), encodeSnapshot(state.sequence, wrong));
    const { code, lines } = await verify(dir);
    expect(code).toBe(1);
    expect(lines).toContain(
      `${newest}: DAMAGED, its state differs from the fold of the day files; move it away`,
    );
  });

  it('reports a folder with the name of a snapshot', async () => {
    const { dir } = await twoDays();
    await mkdir(join(dir, 'journal', '2026-11-24.0000000000005.snapshot'));
    const { code, lines } = await verify(dir);
    expect(code).toBe(1);
    expect(lines[2]).toMatch(/^2026-11-24\.0000000000005\.snapshot: DAMAGED/u);
  });

  it('detects a damaged snapshot, and one beyond the end of the day files', async () => {
    const { dir } = await twoDays();
    const path = (sequence: string) => join(dir, 'journal', `2026-11-24.${sequence}.snapshot`);
    const bytes = encodeSnapshot(5, stateOf(5, '2026-11-24'));
    await writeFile(path('0000000000010'), encodeSnapshot(10, stateOf(10, '2026-11-24')));
    for (let at = 0; at < bytes.length; at += 7) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(path('0000000000005'), flipped);
      const { code, lines } = await verify(dir);
      expect(code, `byte ${at}`).toBe(1);
      expect(lines.slice(2, 4)).toEqual([
        '2026-11-24.0000000000005.snapshot: DAMAGED; the state is folded from the days before it',
        '2026-11-24.0000000000010.snapshot: DAMAGED, the day files end at sequence 8',
      ]);
    }
  });

  it('reports records that a newer version wrote', async () => {
    const { dir, second } = await twoDays();
    const { crc32 } = await import('node:zlib');
    const [line = ''] = await linesOf(second);
    const body = line.slice(9).replace('app.heard.day.opened.v2', 'app.heard.day.opened.v9');
    await writeFile(second, `${crc32(body).toString(16).padStart(8, '0')} ${body}\n`);
    const { code, lines } = await verify(dir);
    expect(code).toBe(1);
    expect(lines[1]).toMatch(/written by a newer version of Heard/u);
  });

  it('names foreign files, and files that were moved aside', async () => {
    const { dir, first } = await twoDays();
    await writeFile(join(dir, 'shopping.txt'), 'limes');
    await mkdir(join(dir, 'book'));
    await writeFile(`${first}.torn-20261123T040000000Z`, 'x');
    const { code, lines } = await verify(dir);
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${join(dir, 'shopping.txt')}: not Heard's; left alone`);
    expect(lines[1]).toMatch(/^2026-11-23\.log\.torn-\S+: kept aside by Heard/u);
  });

  it('refuses a folder that is no data directory, and accepts a folder of day files', async () => {
    const { dir } = await twoDays();
    expect((await verify(join(dir, 'journal'))).code).toBe(0);
    expect((await verify(join(dir, 'nowhere'))).code).toBe(2);
    expect((await verify(await newFolder())).code).toBe(2);
    await rename(join(dir, 'journal'), join(dir, 'other'));
    expect((await verify(dir)).code).toBe(2);
  });
});

describe('the shell', () => {
  it('backs up, restores and verifies, each with an exit code and plain lines', async () => {
    const { dir } = await twoDays();
    const printed: string[] = [];
    const run = (task: Parameters<typeof runShellTask>[0], data = dir) =>
      runShellTask(task, data, (line) => printed.push(line));
    const file = join(await newFolder(), 'all.heard');
    const target = await newFolder();
    expect(await run({ do: 'backup', file, day: undefined })).toBe(0);
    expect(await run({ do: 'restore', file }, target)).toBe(0);
    expect(await run({ do: 'restore', file }, target)).toBe(1);
    expect(printed).toEqual([
      `${file}: 2 days, 2026-11-23 to 2026-11-24 through sequence 8, read back and whole.`,
      `${target}: h, 2 days, 2026-11-23 to 2026-11-24 through sequence 8.`,
      `${target} is not empty. A backup is restored into an empty folder only.`,
    ]);
    printed.length = 0;
    expect(await run({ do: 'verify', dir: target })).toBe(0);
    expect(printed.at(-1)).toBe('Healthy: 2 day files, 8 records, last sequence 8.');
  });

  it('accepts the switches of npm start without a window or a display', async () => {
    const { dir } = await twoDays();
    const { PATH, HOME } = process.env;
    const start = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['scripts/start.mjs', ...args], {
        env: { PATH, HOME } as NodeJS.ProcessEnv,
      });
    expect((await start('--verify', dir)).stdout).toMatch(/^Healthy: 2 day files/mu);
    await writeFile(join(dir, 'journal', '2026-11-23.log'), 'nothing');
    await expect(start('--verify', dir)).rejects.toMatchObject({ code: 1 });
    await expect(start('--verify', '')).rejects.toMatchObject({
      code: 2,
      stderr: '--verify needs a value after it.\n',
    });
  }, 60_000);

  it('finds the house of a start without --data', () => {
    expect(usualDataDir({}, 'linux', '/home/a')).toBe('/home/a/.config/Heard/house');
    expect(usualDataDir({ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/a')).toBe('/c/Heard/house');
    expect(usualDataDir({}, 'darwin', '/Users/a')).toBe(
      '/Users/a/Library/Application Support/Heard/house',
    );
  });
});
