import { afterEach, describe, expect, it } from 'vitest';
import type { Archive, Exported, Part } from '../../../../electron/hub/journal/archive';
import { type EventLog, RECORD_BYTES_MAX } from '../../../../electron/hub/journal/event-log';
import type { Journal } from '../../../../electron/hub/journal/journal';
import type { Snapshots } from '../../../../electron/hub/journal/snapshots';
import type { HeardEvent } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import { evolveAll, initial } from '../../../../shared/domain/evolve';
import { testHouse } from '../../../shared/domain/test-house';
import { dayOpened, eightySixed, eightySixedFrom, oneCommand, stateOf } from './events';

export const collect = async <T>(pieces: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const piece of pieces) all.push(...piece);
  return all;
};

/** What a start reads: the newest snapshot's sequence, and the events after it. */
export async function readStart({ log, snapshots }: Journal) {
  const sequence = (await snapshots.newestBefore(log.last))?.sequence ?? 0;
  return { sequence, events: await collect(log.read(sequence)) };
}

/** The state of these events, folded from the first one of a journal. */
export const foldOf = (events: readonly HeardEvent[]): HouseState =>
  evolveAll(initial(testHouse), events);

/** The length of the longest exported line, and all names. */
async function linesOf({ parts }: Exported): Promise<{ longest: number; names: string[] }> {
  let longest = 0;
  for (const part of parts) {
    const pieces: Buffer[] = [];
    for await (const piece of part.read()) pieces.push(piece);
    const bytes = Buffer.concat(pieces);
    expect(bytes.length).toBe(part.bytes);
    let from = 0;
    for (let to = bytes.indexOf('\n'); to >= 0; to = bytes.indexOf('\n', from)) {
      longest = Math.max(longest, to + 1 - from);
      from = to + 1;
    }
    expect(from).toBe(bytes.length);
  }
  return { longest, names: parts.map(({ name }) => name) };
}

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';

/**
 * What every journal promises (electron/hub/journal: event-log.ts, snapshots.ts, archive.ts). `open` opens
 * the journal of a place: after a close, the same place gives the same journal; a new place gives an
 * empty one.
 */
export function describeJournal(name: string, open: (place: string) => Promise<Journal>): void {
  describe(`${name}, as a journal`, () => {
    let places = 0;
    let place = '';
    let log: EventLog;
    let snapshots: Snapshots;
    let archive: Archive;
    const opened: Journal[] = [];

    const openPlace = async (): Promise<Journal> => {
      const journal = await open(place);
      ({ log, snapshots, archive } = journal);
      opened.push(journal);
      return journal;
    };
    const openEmpty = (): Promise<Journal> => {
      places += 1;
      place = `place-${places}`;
      return openPlace();
    };
    const openAgain = async (): Promise<Journal> => {
      await log.close();
      return openPlace();
    };
    const all = (): Promise<HeardEvent[]> => collect(log.read(0));
    const exported = async (day?: string): Promise<Exported> => {
      const found = await archive.export({ day });
      if (!found) throw new Error('Nothing to export.');
      return found;
    };

    afterEach(async () => {
      for (const one of opened.splice(0)) await one.log.close();
    });

    it('begins empty, and requires a day before anything else', async () => {
      await openEmpty();
      expect(log.last).toBe(0);
      expect(log.mustOpenDay).toBe(true);
      expect(archive.damage).toEqual([]);
      expect(await snapshots.newestBefore(0)).toBeUndefined();
      expect(await archive.days()).toEqual([]);
      expect(await archive.startOf(MONDAY)).toBeUndefined();
      expect(await archive.export({})).toBeUndefined();
      expect(await all()).toEqual([]);
      await expect(log.append(0, [eightySixed(1)])).rejects.toThrow('open a day');
      await log.append(0, [dayOpened(1, MONDAY)]);
      expect(log.mustOpenDay).toBe(false);
    });

    it('returns what was appended, also after a close', async () => {
      await openEmpty();
      const events = [dayOpened(1, MONDAY), ...eightySixedFrom(2, 3), ...oneCommand(5, 3)];
      await log.append(0, events.slice(0, 2));
      await log.append(2, events.slice(2));
      for (const again of [false, true]) {
        if (again) await openAgain();
        expect(log.last).toBe(7);
        expect(log.mustOpenDay).toBe(false);
        expect(await all()).toEqual(events);
        expect(await all()).toEqual(events);
      }
      await log.append(7, [eightySixed(8)]);
      expect(await all()).toEqual([...events, eightySixed(8)]);
      expect((await openAgain()).log.last).toBe(8);
    });

    it('refuses events that do not follow the last one', async () => {
      await openEmpty();
      const day = dayOpened(1, MONDAY);
      await log.append(0, [day]);
      const wrong = [
        log.append(0, [eightySixed(1)]),
        log.append(2, [eightySixed(3)]),
        log.append(1, [eightySixed(3)]),
        log.append(1, [eightySixed(2), eightySixed(4)]),
        log.append(1, [eightySixed(2), dayOpened(3, TUESDAY)]),
      ];
      for (const outcome of await Promise.allSettled(wrong)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Error) });
        expect(outcome).not.toMatchObject({ reason: { code: 'unavailable' } });
      }
      await log.append(1, []);
      await openAgain();
      expect(await all()).toEqual([day]);
      await log.append(1, [eightySixed(2)]);
    });

    it('runs one append at a time', async () => {
      await openEmpty();
      const first = log.append(0, [dayOpened(1, MONDAY)]);
      await expect(log.append(0, [dayOpened(1, MONDAY)])).rejects.toThrow('already running');
      await first;
      expect(await all()).toHaveLength(1);
    });

    it('keeps any text: line separators, a lone surrogate, quotes, another script', async () => {
      await openEmpty();
      const names = ['a\u2028b\u2029c\u0085d', '\ud83d alone \udca9', '"\\\n\r\t\0', 'Ñandú 汉 🌮'];
      const events = names.map((text, index) => eightySixed(index + 2, { name: text }));
      await log.append(0, [dayOpened(1, MONDAY), ...events]);
      await openAgain();
      expect((await all()).slice(1)).toEqual(events);
      expect(archive.damage).toEqual([]);
    });

    it.each([
      ['plain letters', 'x'],
      ['three bytes a letter', '汉'],
      ['surrogate pairs, which a cut may part', '🌮'],
      ['what JSON escapes, and escapes again', '"\\\n\0'],
      ['lone surrogates', '\ud83d'],
    ])(
      'keeps a record of megabytes, stored in lines of at most 512 kB: %s',
      async (_what, text) => {
        await openEmpty();
        const long = (sequence: number) =>
          eightySixed(sequence, { command: 'long', name: text.repeat(900_000 / text.length) });
        const events = [dayOpened(1, MONDAY, 600_000), eightySixed(2), long(3), long(4)];
        await log.append(0, events);
        await openAgain();
        expect(await all()).toEqual(events);
        expect(await collect(log.read(3))).toEqual(events.slice(3));
        expect(archive.damage).toEqual([]);
        expect((await linesOf(await exported())).longest).toBeLessThanOrEqual(RECORD_BYTES_MAX);
        await log.append(4, [eightySixed(5)]);
      },
    );

    describe('with snapshots', () => {
      const openTwelve = async (): Promise<void> => {
        await openEmpty();
        await log.append(0, [dayOpened(1, MONDAY), ...eightySixedFrom(2, 11)]);
      };

      it('returns the newest at or before a sequence, also after a close', async () => {
        await openTwelve();
        await snapshots.put(1, stateOf(1, MONDAY));
        await snapshots.put(8, stateOf(8, MONDAY));
        for (const again of [false, true]) {
          if (again) await openAgain();
          expect(await snapshots.newestBefore(0)).toBeUndefined();
          for (const [asked, found] of [
            [1, 1],
            [7, 1],
            [8, 8],
            [12, 8],
          ] as const) {
            const state = stateOf(found, MONDAY);
            expect(await snapshots.newestBefore(asked)).toEqual({ sequence: found, state });
          }
        }
      });

      it('replaces the one of the same sequence', async () => {
        await openTwelve();
        await snapshots.put(3, stateOf(3, MONDAY, 5));
        await snapshots.put(3, stateOf(3, MONDAY, 9));
        const found = await snapshots.newestBefore(12);
        expect(found?.state).toEqual(stateOf(3, MONDAY, 9));
      });

      it('refuses one that the log does not reach', async () => {
        await openTwelve();
        await expect(snapshots.put(13, stateOf(13, MONDAY))).rejects.toThrow('does not reach');
        expect(await snapshots.newestBefore(13)).toBeUndefined();
      });

      it('stores one of megabytes in lines of at most 512 kB', async () => {
        await openTwelve();
        const state = stateOf(12, MONDAY, 3_000_000);
        await snapshots.put(12, state);
        await openAgain();
        expect(await snapshots.newestBefore(12)).toEqual({ sequence: 12, state });
        const { longest } = await linesOf(await exported());
        expect(longest).toBeLessThanOrEqual(RECORD_BYTES_MAX);
      });
    });

    describe('over several days', () => {
      const monday = [dayOpened(1, MONDAY), ...eightySixedFrom(2, 2)];
      const tuesday = [dayOpened(4, TUESDAY), ...oneCommand(5, 2)];
      const wednesday = [dayOpened(7, WEDNESDAY), eightySixed(8)];
      const week = [...monday, ...tuesday, ...wednesday];
      const startOf = (events: readonly HeardEvent[], before: readonly HeardEvent[]) =>
        foldOf([...before, ...events.slice(0, 1)]);

      const openWeek = async (): Promise<void> => {
        await openEmpty();
        await log.append(0, monday);
        await log.append(3, tuesday);
        await log.append(6, wednesday);
      };

      it('reads a business day, and the names of the days', async () => {
        await openWeek();
        for (const again of [false, true]) {
          if (again) await openAgain();
          expect(await archive.days()).toEqual([MONDAY, TUESDAY, WEDNESDAY]);
          expect(await collect(archive.readDay(MONDAY))).toEqual(monday);
          expect(await collect(archive.readDay(WEDNESDAY))).toEqual(wednesday);
          expect(await collect(archive.readDay('2026-11-22'))).toEqual([]);
        }
      });

      it.each([
        ['from its snapshot', [1, 4, 7]],
        ['folded from the snapshot before', [1]],
        ['folded from the first event', []],
      ])('knows the state at the start of a day: %s', async (_how, kept) => {
        await openWeek();
        for (const sequence of kept) await snapshots.put(sequence, foldOf(week.slice(0, sequence)));
        await openAgain();
        expect(await archive.startOf(MONDAY)).toEqual(startOf(monday, []));
        expect(await archive.startOf(TUESDAY)).toEqual(startOf(tuesday, monday));
        expect(await archive.startOf(WEDNESDAY)).toEqual(
          startOf(wednesday, [...monday, ...tuesday]),
        );
        expect(await archive.startOf('2026-11-22')).toBeUndefined();
        for (const [date, through] of [
          [MONDAY, 3],
          [TUESDAY, 6],
          [WEDNESDAY, 8],
        ] as const) {
          const start = await archive.startOf(date);
          const day = await collect(archive.readDay(date));
          expect(start && evolveAll(start, day)).toEqual(foldOf(week.slice(0, through)));
        }
      });

      it('resumes after any sequence', async () => {
        await openWeek();
        for (let after = 0; after <= week.length + 1; after += 1) {
          expect(await collect(log.read(after))).toEqual(week.slice(after));
        }
      });

      it('reads a day that was begun again as one', async () => {
        await openWeek();
        const again = dayOpened(9, WEDNESDAY);
        await log.append(8, [again]);
        expect(await archive.days()).toEqual([MONDAY, TUESDAY, WEDNESDAY]);
        expect(await collect(archive.readDay(WEDNESDAY))).toEqual([...wednesday, again]);
      });

      it('keeps the order of sequences when the clock was set back', async () => {
        await openWeek();
        const before = dayOpened(9, MONDAY);
        await log.append(8, [before]);
        await openAgain();
        expect(await collect(log.read(6))).toEqual([...wednesday, before]);
      });

      it('exports a day with the state it starts from, whether it has a snapshot or not', async () => {
        await openWeek();
        for (const kept of [false, true]) {
          if (kept) await snapshots.put(4, foldOf(week.slice(0, 4)));
          const found = await exported(TUESDAY);
          expect(found).toMatchObject({ house: 'h', through: 6 });
          const { names } = await linesOf(found);
          expect(names).toEqual(['2026-11-24.0000000000004.snapshot', '2026-11-24.log']);
        }
        expect((await linesOf(await exported(MONDAY))).names).toContain('2026-11-23.log');
        expect(await archive.export({ day: '2026-11-22' })).toBeUndefined();
        expect((await archive.export({ acknowledged: () => 5 }))?.through).toBe(4);
      });

      it('is verified as healthy, from the first day or where older ones were removed', async () => {
        await openWeek();
        await snapshots.put(7, foldOf(week.slice(0, 7)));
        for (const isPruned of [false, true]) {
          if (isPruned) await archive.prune(2);
          const { faults, lines } = await archive.verify();
          expect(faults).toBe(0);
          expect(lines.at(-1)).toMatch(/^Healthy: .* last sequence 8\.$/u);
        }
      });

      it('returns the files that never change again, the start of a day before the day', async () => {
        await openWeek();
        for (const at of [1, 7]) await snapshots.put(at, foldOf(week.slice(0, at)));
        const over = await archive.over();
        expect(over.map(({ name: file, date }) => [file, date])).toEqual([
          ['2026-11-23.0000000000001.snapshot', MONDAY],
          ['2026-11-23.log', MONDAY],
          ['2026-11-24.log', TUESDAY],
        ]);
        for (const { bytes, read } of over) {
          let length = 0;
          for await (const piece of read()) length += piece.length;
          expect(length).toBe(bytes);
        }
      });

      it('removes the oldest days, and keeps the start of the oldest one left', async () => {
        await openWeek();
        const start = startOf(tuesday, monday);
        expect(await archive.prune(2)).toEqual([MONDAY]);
        expect(await archive.prune(1)).toEqual([]);
        await openAgain();
        expect(await archive.days()).toEqual([TUESDAY, WEDNESDAY]);
        expect(await all()).toEqual([...tuesday, ...wednesday]);
        expect(await archive.startOf(TUESDAY)).toEqual(start);
        expect(await snapshots.newestBefore(8)).toEqual({ sequence: 4, state: start });
        expect(log.last).toBe(8);
      });

      it('keeps the days that its caller refuses to remove', async () => {
        await openWeek();
        const asked: string[] = [];
        const mayRemove = async (date: string, files: readonly Part[]): Promise<boolean> => {
          asked.push(date, ...files.map(({ name: file }) => file));
          return false;
        };
        expect(await archive.prune(2, mayRemove)).toEqual([]);
        expect(asked).toEqual([MONDAY, '2026-11-23.log']);
        expect(await all()).toEqual(week);
      });
    });

    it('reads in batches of at most 1,000, up to what was durable at the call', async () => {
      await openEmpty();
      await log.append(0, [dayOpened(1, MONDAY), ...eightySixedFrom(2, 2_499)]);
      const reading = log.read(0);
      await log.append(2_500, [eightySixed(2_501)]);
      const sizes: number[] = [];
      for await (const piece of reading) sizes.push(piece.length);
      expect(sizes).toEqual([1_000, 1_000, 500]);
    });

    it('can be reopened when nothing is wrong', async () => {
      await openEmpty();
      expect(await log.reopen()).toBe(0);
      await log.append(0, [dayOpened(1, MONDAY)]);
      expect(await log.reopen()).toBe(1);
      await log.append(1, [eightySixed(2)]);
      expect(await all()).toHaveLength(2);
    });

    it('finishes a running append before it closes, and refuses later ones', async () => {
      await openEmpty();
      const running = log.append(0, [dayOpened(1, MONDAY)]);
      await log.close();
      await running;
      await expect(log.append(1, [eightySixed(2)])).rejects.toThrow('closed');
      expect((await openPlace()).log.last).toBe(1);
    });
  });
}
