import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stageRestore } from '../../../electron/hub/backup/restore-here';
import { writeBackup } from '../../../electron/hub/backup/write-backup';
import { Log } from '../../../electron/hub/diagnostics/log';
import { LogFile } from '../../../electron/hub/diagnostics/log-file';
import { openDayJournal } from '../../../electron/hub/journal/day-files/day-journal';
import { type OpenHub, type OpenHubOptions, openHub } from '../../../electron/hub/open-hub';
import type { Subscriber } from '../../../electron/hub/subscribers/subscriber';
import { FEED_PROTOCOL } from '../../../shared/client/door';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { foldHash } from '../../../shared/views/fold-hash';
import { FRIDAY, makeCommand, order } from './house';
import { TestJournal } from './journal/test-journal';
import { openWire } from './sessions/memory-wire';

const DAY_MS = 24 * 3_600_000;
const FRONT = { role: 'front-of-house' } as const;

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'heard-open-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }));
  return dir;
}

/** Opens a hub; the end of the test closes it if it is still open. */
async function open(options: OpenHubOptions) {
  const opened = await openHub(options);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await opened.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { ...opened, close };
}

describe('openHub', () => {
  it('is the only place that builds a hub', () => {
    const files = execFileSync(
      'git',
      ['grep', '-l', '--untracked', 'Hub[.]open(', '--', '*.ts', '*.tsx'],
      {
        encoding: 'utf8',
      },
    );
    expect(files.trim().split('\n')).toEqual(['electron/hub/open-hub.ts']);
  });

  it('keeps a house in its directory: opened again it holds the same', async () => {
    const dataDir = await newFolder();
    const first = await open({ dataDir });
    expect(await first.hub.submit(order(2).command, FRONT)).toMatchObject({ ok: true });
    const { house, sequence } = first.hub.state;
    const fold = foldHash(first.hub.state);
    await first.close();
    const second = await open({ dataDir });
    expect([second.hub.state.house.id, second.hub.state.sequence]).toEqual([house.id, sequence]);
    expect(foldHash(second.hub.state)).toBe(fold);
    // Each house has its own id.
    expect((await open({ dataDir: await newFolder() })).hub.state.house.id).not.toBe(house.id);
  });

  it('starts the house’s own subscribers, unless it is given others', async () => {
    const dataDir = await newFolder();
    const printed: string[] = [];
    const printer: Subscriber = {
      name: 'printer',
      delivery: 'from-now',
      handle: (events) => void printed.push(...events.map(({ type }) => type)),
    };
    const given = await open({ dataDir: await newFolder(), start: [printer] });
    const alone = await serveOne(given.hub);
    const usual = await open({ dataDir });
    const paged = await serveOne(usual.hub);
    // The pager policy sends pages; without it there are none.
    await vi.waitFor(() => expect(pagesOf(usual.hub, paged)).toBe(1), 30_000);
    expect(pagesOf(given.hub, alone)).toBe(0);
    await vi.waitFor(() => expect(printed).toContain('app.heard.ticket.placed.v1'), 30_000);
  });

  it('turns the day and retries a failed journal with its timers, or leaves both to its caller', async () => {
    const clock = { now: FRIDAY };
    const options = { dataDir: '/nowhere', now: () => clock.now, start: [] };
    const clocks = { tickMs: 10, recoverMs: 10 };
    const quick = { ...options, journal: new TestJournal(), clocks };
    const timed = await open(quick);
    const still = await open({ ...options, journal: new TestJournal(), clocks: 'none' });
    const before = timed.hub.state.day.date;
    clock.now += DAY_MS;
    await vi.waitFor(() => expect(timed.hub.state.day.date).not.toBe(before), 30_000);
    expect(still.hub.state.day.date).toBe(before);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    quick.journal.failNext = true;
    quick.journal.reopenFails = true;
    expect(await timed.hub.submit(order(1).command, FRONT)).toMatchObject({ ok: false });
    expect(timed.notices.all.map(({ code }) => code)).toEqual(['journal-unavailable']);
    quick.journal.reopenFails = false;
    await vi.waitFor(() => expect(timed.notices.all).toEqual([]), 30_000);
    expect(await timed.hub.submit(order(1).command, FRONT)).toMatchObject({ ok: true });
  });

  it('installs a waiting restored backup, and moves the old house aside', async () => {
    const from = await newFolder();
    const source = await open({ dataDir: from });
    await source.hub.submit(order(2).command, FRONT);
    const { house, sequence } = source.hub.state;
    await source.close();
    const file = join(await newFolder(), 'all.heard');
    await writeBackup({ journal: join(from, 'journal'), file, now: Date.now });
    const dataDir = await newFolder();
    await (await open({ dataDir })).close();
    await stageRestore(file, { dataDir, mayStill: () => true });
    vi.spyOn(console, 'info').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const { hub } = await open({ dataDir });
    expect([hub.state.house.id, hub.state.sequence]).toEqual([house.id, sequence]);
    expect((await readdir(dataDir)).some((name) => name.startsWith('journal.before-restore'))).toBe(
      true,
    );
    expect(console.info).toHaveBeenCalledWith('A restored backup was put in place.');
  });

  it('reports damage and failures as notices, and serves the rest', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const dataDir = await newFolder();
    const first = await open({ dataDir, now: () => FRIDAY, clocks: 'none' });
    for (let placed = 0; placed < 3; placed += 1) await first.hub.submit(order(1).command, FRONT);
    await first.close();
    const names = await readdir(join(dataDir, 'journal'));
    const name = names.find((one) => one.endsWith('.log')) ?? '';
    const file = join(dataDir, 'journal', name);
    const lines = (await readFile(file, 'utf8')).split('\n');
    lines[2] = lines[2]?.replace('Ana', 'Eva') ?? '';
    await writeFile(file, lines.join('\n'));
    const log = new Log(new LogFile(join(dataDir, 'log')), () => FRIDAY);
    const { hub, notices } = await open({ dataDir, now: () => FRIDAY, log, clocks: 'none' });
    expect(notices.all.map(({ code }) => code)).toEqual(['journal-damaged']);
    expect(Object.keys(hub.state.tickets)).toHaveLength(2);
    expect(log.tail(10).join('\n')).toMatch(/notice\.raised code=journal-damaged/u);
    expect(log.tail(10).join('\n')).toMatch(/house\.opened/u);
  });

  it('folds right again when a lost start comes back, because it stored no state meanwhile', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const dataDir = await newFolder();
    const clock = { now: FRIDAY };
    const options = { dataDir, now: () => clock.now, clocks: 'none', start: [] } as const;
    const house = { ...sampleHouse, id: 'own', name: 'Own' };
    const first = await open({ ...options, house });
    for (let day = 0; day < 3; day += 1) {
      await first.hub.submit(order(1).command, FRONT);
      if (day === 2) break;
      clock.now += DAY_MS;
      const { date } = first.hub.state.day;
      await vi.waitFor(() => {
        first.hub.tick();
        expect(first.hub.state.day.date).not.toBe(date);
      }, 30_000);
    }
    const tickets = Object.keys(first.hub.state.tickets);
    await first.close();
    const journal = join(dataDir, 'journal');
    const names = (await readdir(journal)).sort();
    const [log = ''] = names.filter((name) => name.endsWith('.log'));
    const snapshots = async () =>
      (await readdir(journal)).filter((name) => name.endsWith('.snapshot'));
    for (const name of await snapshots()) await rm(join(journal, name));
    await rename(join(journal, log), join(dataDir, log));
    // The start without a state opens one more day, and stores no snapshot of it.
    clock.now += DAY_MS;
    const lost = await open(options);
    expect(lost.notices.all.map(({ code }) => code)).toEqual(['journal-start-lost']);
    expect(await lost.hub.submit(order(1).command, FRONT)).toMatchObject({ ok: true });
    await lost.close();
    expect(await snapshots()).toEqual([]);
    await rename(join(dataDir, log), join(journal, log));
    const back = await open(options);
    expect(back.notices.all).toEqual([]);
    expect(back.hub.state.house.name).toBe('Own');
    expect(Object.keys(back.hub.state.tickets)).toEqual(expect.arrayContaining(tickets));
    // The start is known again, so the open day has its snapshot.
    expect(await snapshots()).not.toEqual([]);
  });

  it('starts with a folder in place of the newest snapshot, and can still remove that day', async () => {
    const dataDir = await newFolder();
    const clock = { now: FRIDAY };
    const options = { dataDir, now: () => clock.now, clocks: 'none', start: [] } as const;
    await (await open(options)).close();
    const journal = join(dataDir, 'journal');
    const [name = ''] = (await readdir(journal)).filter((one) => one.endsWith('.snapshot'));
    await rm(join(journal, name));
    await mkdir(join(journal, name));
    for (let day = 0; day < 3; day += 1) {
      const { notices, close } = await open(options);
      const codes = notices.all.map(({ code }) => code);
      expect(codes).toEqual(day === 0 ? ['snapshot-damaged'] : []);
      await close();
      clock.now += DAY_MS;
    }
    const { archive } = await openDayJournal(journal);
    const [oldest] = await archive.days();
    expect(await archive.prune(2)).toEqual([oldest]);
  });

  it('tells a lost newest day and a missing day from a damaged snapshot', async () => {
    const dataDir = await newFolder();
    const clock = { now: FRIDAY };
    const options = { dataDir, now: () => clock.now, clocks: 'none', start: [] } as const;
    for (let day = 0; day < 4; day += 1) {
      await (await open(options)).close();
      clock.now += DAY_MS;
    }
    clock.now -= DAY_MS;
    const journal = join(dataDir, 'journal');
    const names = (await readdir(journal)).filter((name) => name.endsWith('.log')).sort();
    for (const at of [1, 3]) await rm(join(journal, names[at] ?? ''));
    const { notices } = await open(options);
    expect(notices.all.map(({ code }) => code)).toEqual([
      'journal-events-lost',
      'journal-day-missing',
    ]);
    expect(notices.all[1]).toMatchObject({ detail: names[1] });
    expect(notices.all.map(({ message }) => message).join(' ')).not.toContain('Nothing is missing');
  });

  it('opens sessions, which ask for PINs that are set, until the hub forgets them', async () => {
    const dataDir = await newFolder();
    const manager = { id: 'manager', role: 'manager', name: 'manager' } as const;
    const connected: string[] = [];
    const first = await open({ dataDir, onConnect: ({ name }) => connected.push(name) });
    const { staff } = first.hub.state.house;
    const who = staff.find((each) => each.manager)?.name ?? '';
    const wire = openWire(first.sessions, manager);
    wire.feed({ type: 'connect', protocol: FEED_PROTOCOL, after: 0 });
    expect(connected).toEqual(['manager']);
    expect(await wire.ask('set-pin', { who, pin: '482913' })).toEqual({ ok: true });
    await first.close();
    const second = await open({ dataDir });
    const statusIn = (opened: OpenHub) => openWire(opened.sessions, manager).ask('pins');
    expect(await statusIn(second)).toMatchObject({ isArmed: true });
    await second.close();
    vi.spyOn(console, 'info').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const third = await open({ dataDir, resetPins: true });
    expect(await statusIn(third)).toMatchObject({ isArmed: false });
    expect(third.notices.all.map(({ code }) => code)).toEqual(['pins-reset']);
  });

  it('exports diagnostics with the versions of what runs it', async () => {
    const dataDir = await newFolder();
    const { sessions } = await open({ dataDir, versions: { electron: '45.0.0' } });
    const wire = openWire(sessions, { id: 'manager', role: 'manager', name: 'manager' });
    const file = join(dataDir, 'diagnostics.txt');
    wire.session.grant('diagnostics', file);
    expect(await wire.ask('keep', { do: 'diagnostics', file })).toMatchObject({ ok: true });
    const text = await readFile(file, 'utf8');
    expect(text).toContain('electron: "45.0.0"');
    expect(text).toContain(`node: "${process.versions.node}"`);
  });

  it('rejects when the directory cannot be used', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    await expect(openHub({ dataDir: join(file, 'house') })).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
  });

  it('closes after all accepted commands are on disk', async () => {
    const dataDir = await newFolder();
    await mkdir(dataDir, { recursive: true });
    const first = await open({ dataDir });
    const acks = Promise.all(
      Array.from({ length: 50 }, () => first.hub.submit(order(1).command, FRONT)),
    );
    await first.close();
    const taken = (await acks).filter(({ ok }) => ok);
    expect(taken).toHaveLength(50);
    expect(Object.keys((await open({ dataDir })).hub.state.tickets)).toHaveLength(50);
  });
});

type Opened = Awaited<ReturnType<typeof openHub>>['hub'];

/** Places an order and cooks it. */
async function serveOne(hub: Opened): Promise<string> {
  const { command, ticketId } = order(1);
  await hub.submit(command, FRONT);
  await hub.submit(makeCommand('ticket.bump', { ticketId }), { role: 'kitchen' });
  return ticketId;
}

const pagesOf = (hub: Opened, ticketId: string): number =>
  Object.values(hub.state.pages).filter((page) => page.ticketId === ticketId).length;
