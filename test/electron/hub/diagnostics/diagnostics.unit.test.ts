import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { diagnosticsText } from '../../../../electron/hub/diagnostics/diagnostics';
import { followConsole } from '../../../../electron/hub/diagnostics/follow-console';
import { Log } from '../../../../electron/hub/diagnostics/log';
import { LogFile } from '../../../../electron/hub/diagnostics/log-file';
import { noticeLog } from '../../../../electron/hub/diagnostics/notice-log';
import { serviceLog } from '../../../../electron/hub/diagnostics/service-log';
import { Notices } from '../../../../electron/hub/notices';
import { eventually, newFolder, openKeptHouse } from '../backup/kept-house';
import { order } from '../house';

vi.setConfig({ testTimeout: 60_000 });

/** A rare word, so that nothing else matches it by chance. */
const TELLTALES = ['Zebediah', 'Quillfeather', 'xylophonist', 'Grumbleweed', 'Brambleton'];
const tellsIn = (text: string): string[] =>
  TELLTALES.filter((name) => text.toLowerCase().includes(name.toLowerCase()));

const newLog = async (options?: ConstructorParameters<typeof LogFile>[1]) => {
  const dir = join(await newFolder(), 'log');
  return { dir, log: new Log(new LogFile(dir, options), () => Date.UTC(2026, 10, 23, 18)) };
};

const allOf = async (dir: string): Promise<string> => {
  const names = (await readdir(dir)).sort();
  return (await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')))).join('');
};

describe('the log', () => {
  it('has no text that people typed, whatever happens in a service', async () => {
    const { dir, log } = await newLog();
    const printed = vi.fn();
    const quiet = { info: printed, warn: printed, error: printed };
    const undo = followConsole(log, quiet);
    const house = await openKeptHouse(await newFolder());
    house.start(serviceLog(log, 5));
    const failing = house.bus.subscribe({
      name: 'faulty',
      after: house.hub.state.sequence,
      next: (events) => {
        const [event] = events;
        const guest = event && 'guest' in event.data ? event.data.guest : 'Zebediah';
        const cause = new RangeError(`no chair for\n    at ${guest} (file:///x.js:1:1)`);
        throw Object.assign(new Error(`cannot seat ${guest}`, { cause }), { guest });
      },
    });
    await house.hub.submit(
      order(2, {
        guest: 'Zebediah Quillfeather',
        server: 'Grumbleweed',
        table: 'Brambleton',
        note: 'the xylophonist is allergic',
      }).command,
      { role: 'front-of-house' },
    );
    // Refused commands name the same people.
    await house.hub.submit(order(1, { guest: 'Quillfeather 4111 1111 1111 1111' }).command, {
      role: 'kitchen',
    });
    const staff = [{ name: 'Grumbleweed', manager: true }];
    await house.send('house.change', { staff, name: 'Brambleton Arms' });
    await eventually(() => expect(house.failures.length).toBeGreaterThan(0));
    await eventually(async () => expect(await allOf(dir)).toContain('service sequence='));
    for (const { name, error } of house.failures) quiet.error(`${name}:`, error);
    quiet.warn('closing:', { guest: 'Zebediah' }, ['Quillfeather'], 7);
    log.info('odd', { who: 'Zebediah Quillfeather', count: 3 });
    failing.unsubscribe();
    undo();

    const text = await allOf(dir);
    expect(tellsIn(text)).toEqual([]);
    // The log is not empty: it has what happened, and where it failed.
    expect(text).toMatch(/ info {2}service .*ticket\.placed=1/u);
    expect(text).toMatch(/ info {2}house\.changed sequence=\d+ name=true staff=true/u);
    expect(text).toMatch(/ error faulty: Error \| at .*diagnostics\.unit\.test\.ts:\d+:\d+/u);
    expect(text).toMatch(/ \| cause: RangeError/u);
    expect(text).toMatch(/ warn {2}closing: \(object\) \(object\) 7/u);
    expect(text).toContain('odd who=(text) count=3');
    expect(printed).toHaveBeenCalledWith('faulty:', expect.any(Error));
  });

  it('has the code and the call of a system error', async () => {
    const { dir, log } = await newLog();
    const failure = await readFile('/nowhere/of/anybody.log').catch((error) => error);
    log.printed('error', ['journal:', failure]);
    expect(await allOf(dir)).toContain(
      '2026-11-23T18:00:00.000Z error journal: Error | ENOENT | open anybody.log',
    );
  });

  it('stays within its size in a few files, and drops only the oldest lines', async () => {
    const { dir, log } = await newLog({ fileBytes: 500, files: 3 });
    for (let number = 1; number <= 100; number += 1) log.info('line', { number });
    const names = (await readdir(dir)).sort();
    expect(names).toEqual(['heard.1.log', 'heard.2.log', 'heard.log']);
    for (const name of names) expect((await stat(join(dir, name))).size).toBeLessThanOrEqual(500);
    const tail = log.tail(12);
    expect(tail.map((line) => Number(line.split('number=')[1]))).toEqual(
      Array.from({ length: 12 }, (_, index) => 89 + index),
    );
  });

  it('continues after the lines of an earlier start, and never throws when it cannot write', async () => {
    const { dir, log } = await newLog({ fileBytes: 500, files: 2 });
    log.info('first');
    const again = new Log(new LogFile(dir, { fileBytes: 500, files: 2 }), Date.now);
    again.info('second');
    expect(again.tail(5)).toHaveLength(2);
    const blocked = join(await newFolder(), 'file');
    await writeFile(blocked, '');
    new Log(new LogFile(join(blocked, 'log')), Date.now).info('lost');
  });

  it('records which notices came and went', async () => {
    const { dir, log } = await newLog();
    const notices = new Notices(() => 0);
    const follow = noticeLog(log);
    notices.watch(() => follow(notices.all));
    notices.raise('copies-failed', 'The folder of Zebediah is gone.', '/media/Zebediah');
    notices.clear('copies-failed');
    const text = await allOf(dir);
    expect(text).toMatch(
      /notice\.raised code=copies-failed\n.*notice\.cleared code=copies-failed\n/u,
    );
    expect(tellsIn(text)).toEqual([]);
  });
});

describe('exported diagnostics', () => {
  it('describe the house, and name no person', async () => {
    const house = await openKeptHouse(await newFolder());
    const { settings } = house.hub.state.house;
    await house.send('house.change', {
      name: 'Brambleton Arms',
      staff: [{ name: 'Grumbleweed', manager: true }],
      zones: [{ name: 'Zebediah’s corner' }],
      settings: {
        ...settings,
        copyTo: '/media/Zebediah',
        keepDays: 90,
        courses: ['Quillfeather'],
        quickNotes: ['for the xylophonist'],
      },
    });
    await house.hub.submit(order(1, { guest: 'Zebediah' }).command, { role: 'front-of-house' });
    const text = diagnosticsText({
      now: house.clock.now,
      versions: { heard: '0.1.0' },
      state: house.hub.state,
      notices: [{ code: 'copies-failed', message: 'no Zebediah', since: 0, detail: 'Zebediah' }],
      verdict: ['Healthy: 1 day file.'],
      crashes: [],
      log: ['a line of /home/zebediah/heard'],
      home: '/home/zebediah',
    });
    expect(tellsIn(text)).toEqual([]);
    expect(text).toContain('openTickets: 1');
    expect(text).toContain('keepDays: 90');
    expect(text).toContain('copies: true');
    expect(text).toContain('copies-failed since 1970-01-01T00:00:00.000Z');
    expect(text).toContain('a line of ~/heard');
  });
});
