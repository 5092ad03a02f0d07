import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Notices } from '../../../../electron/hub/notices';
import { type OpenHub, openHub } from '../../../../electron/hub/open-hub';
import type { Listener, Subscriber } from '../../../../electron/hub/subscribers/subscriber';
import { order } from '../house';

const QUICK = { stallMs: 60, rest: 2, deadlineMs: 60, quietMs: 80, stopMs: 60 };
const until = <T>(read: () => T, wanted: T) =>
  vi.waitFor(() => expect(read()).toEqual(wanted), 30_000);

describe('a subscriber of a house', () => {
  let dir: string;
  let house: OpenHub;
  let notices: Notices;
  const codes = () => notices.all.map(({ code, detail, audience }) => [code, detail, audience]);
  const place = () => house.hub.submit(order().command, { role: 'front-of-house' });
  const faulty = (handle: Listener['handle'], start?: Listener['start']): Subscriber => ({
    name: 'printer',
    delivery: 'from-now',
    handle,
    ...(start && { start }),
  });

  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    dir = mkdtempSync(join(tmpdir(), 'heard-watch-'));
    notices = new Notices(Date.now);
    const report = (name: string, error: unknown): never => {
      throw new Error(`${name} failed`, { cause: error });
    };
    house = await openHub({ dataDir: dir, notices, report });
  });
  afterEach(async () => {
    await house.close();
    rmSync(dir, { recursive: true, force: true });
    vi.restoreAllMocks();
  });

  it('that throws is reported by name until it works again, and continues', async () => {
    let isBroken = true;
    let heard = 0;
    house.start(
      faulty(() => {
        if (isBroken) throw new Error('no paper');
        heard += 1;
      }),
      QUICK,
    );
    expect(await place()).toMatchObject({ ok: true });
    await until(codes, [['subscriber-failed', 'printer', 'office']]);
    expect(console.error).toHaveBeenCalledWith('printer:', new Error('no paper'));
    isBroken = false;
    expect(await place()).toMatchObject({ ok: true });
    await until(() => heard, 1);
    await until(codes, []);
  });

  it('that fails to start, or to end, does not keep others from either', async () => {
    house.start(
      faulty(
        () => {},
        () => {
          throw new Error('no such port');
        },
      ),
      QUICK,
    );
    const deaf = () => () => new Promise<void>(() => {});
    house.start({ name: 'deaf', delivery: 'from-now', start: deaf, handle: () => {} }, QUICK);
    expect(codes()).toEqual([['subscriber-failed', 'printer', 'office']]);
    expect(await place()).toMatchObject({ ok: true });
    await house.close();
    expect(console.error).toHaveBeenCalledWith('deaf: did not end within 60 ms.');
  });

  it('whose promise stays open is reported after a while, and holds up only itself', async () => {
    let release = (): void => {};
    const promise = new Promise<void>((resolve) => {
      release = resolve;
    });
    house.start(
      faulty(() => promise),
      QUICK,
    );
    const heard: string[] = [];
    house.bus.subscribe({
      name: 'other',
      after: house.bus.lastSequence,
      next: (events) => void heard.push(...events.map(({ type }) => type)),
    });
    await place();
    await until(codes, [['subscriber-stuck', 'printer', 'office']]);
    await place();
    await until(() => heard.length, 2);
    release();
    await until(codes, []);
  });

  it('that blocks the thread is reported afterwards and rests, so that the house has most of its time', async () => {
    const began: number[] = [];
    house.start(
      faulty(() => {
        const at = performance.now();
        began.push(at);
        while (performance.now() < at + 100);
      }),
      { ...QUICK, rest: 20, quietMs: 1_500 },
    );
    for (let times = 0; times < 5; times += 1) expect(await place()).toMatchObject({ ok: true });
    await until(codes, [['subscriber-slow', 'printer', 'office']]);
    expect(began).toHaveLength(1);
    await until(() => began.length, 2);
    await until(codes, []);
  });
});

describe('a failure of the house’s own work', () => {
  it('is shown in every window when people have to do the work by hand', async () => {
    const { subscribers } = await import('../../../../electron/hub/subscribers');
    const unused = undefined as never;
    const all = subscribers({ book: unused, archive: unused, inTurn: unused });
    expect(all.map(({ name, audience }) => [name, audience])).toEqual([
      ['pager-policy', 'house'],
      ['auto-fire', 'house'],
      ['free-tables', undefined],
      ['ticket-book', undefined],
      ['daily-copies', undefined],
    ]);
  });
});
