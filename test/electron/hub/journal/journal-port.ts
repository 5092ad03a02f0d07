import { afterEach, describe, expect, it } from 'vitest';
import type { Journal } from '../../../../electron/hub/journal/port';
import { sequenceOf } from '../../../../shared/contract/events';
import { dayOpened, eightySixed, eightySixedFrom, oneCommand } from './events';

export const collect = async <T>(pieces: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const piece of pieces) all.push(...piece);
  return all;
};

const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const WEDNESDAY = '2026-11-25';

/**
 * What every journal promises (electron/hub/journal/port.ts). `open` opens the journal of a place: the
 * same place again, after a close, is the same journal; a new place is an empty one.
 */
export function describeJournal(name: string, open: (place: string) => Promise<Journal>): void {
  describe(`${name}, as a journal`, () => {
    let places = 0;
    let place = '';
    let journal: Journal;
    const opened: Journal[] = [];

    const openPlace = async (): Promise<Journal> => {
      journal = await open(place);
      opened.push(journal);
      return journal;
    };
    const openEmpty = (): Promise<Journal> => {
      places += 1;
      place = `place-${places}`;
      return openPlace();
    };
    const openAgain = async (): Promise<Journal> => {
      await journal.close();
      return openPlace();
    };

    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close();
    });

    it('begins empty, and asks for a day before anything else', async () => {
      await openEmpty();
      expect(journal.lastSequence).toBe(0);
      expect(journal.mustOpenDay).toBe(true);
      expect(journal.damage).toEqual([]);
      expect(await journal.readDay()).toEqual([]);
      expect(await journal.days()).toEqual([]);
      expect(await collect(journal.read(0))).toEqual([]);
      expect((await journal.commandsOfDayBefore()).size).toBe(0);
      await expect(journal.append(0, [eightySixed(1)])).rejects.toThrow('open a day');
      await journal.append(0, [dayOpened(1, MONDAY)]);
      expect(journal.mustOpenDay).toBe(false);
    });

    it('gives back what was appended, also after it was closed', async () => {
      await openEmpty();
      const events = [dayOpened(1, MONDAY), ...eightySixedFrom(2, 3), ...oneCommand(5, 3)];
      await journal.append(0, events.slice(0, 2));
      await journal.append(2, events.slice(2));
      for (const again of [false, true]) {
        if (again) await openAgain();
        expect(journal.lastSequence).toBe(7);
        expect(journal.mustOpenDay).toBe(false);
        expect(await journal.readDay()).toEqual(events);
        expect(await journal.readDay()).toEqual(events);
        expect(await collect(journal.read(0))).toEqual(events);
      }
      await journal.append(7, [eightySixed(8)]);
      expect(await journal.readDay()).toEqual([...events, eightySixed(8)]);
      expect((await openAgain()).lastSequence).toBe(8);
    });

    it('does not write what does not follow', async () => {
      await openEmpty();
      const day = dayOpened(1, MONDAY);
      await journal.append(0, [day]);
      const wrong = [
        journal.append(0, [eightySixed(1)]),
        journal.append(2, [eightySixed(3)]),
        journal.append(1, [eightySixed(3)]),
        journal.append(1, [eightySixed(2), eightySixed(4)]),
        journal.append(1, [eightySixed(2), dayOpened(3, TUESDAY)]),
      ];
      for (const outcome of await Promise.allSettled(wrong)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(Error) });
        expect(outcome).not.toMatchObject({ reason: { code: 'unavailable' } });
      }
      await journal.append(1, []);
      expect(await (await openAgain()).readDay()).toEqual([day]);
      await journal.append(1, [eightySixed(2)]);
    });

    it('takes one append at a time', async () => {
      await openEmpty();
      const first = journal.append(0, [dayOpened(1, MONDAY)]);
      await expect(journal.append(0, [dayOpened(1, MONDAY)])).rejects.toThrow('already running');
      await first;
      expect(await collect(journal.read(0))).toHaveLength(1);
    });

    it('keeps any text: line separators, a lone surrogate, quotes, another script', async () => {
      await openEmpty();
      const names = ['a\u2028b\u2029c\u0085d', '\ud83d alone \udca9', '"\\\n\r\t\0', 'Ñandú 汉 🌮'];
      const events = names.map((text, index) => eightySixed(index + 2, { name: text }));
      await journal.append(0, [dayOpened(1, MONDAY), ...events]);
      expect((await (await openAgain()).readDay()).slice(1)).toEqual(events);
      expect(journal.damage).toEqual([]);
    });

    it('keeps a record of several megabytes', async () => {
      await openEmpty();
      const events = [dayOpened(1, MONDAY, 3_000_000), eightySixed(2)];
      await journal.append(0, events);
      await openAgain();
      expect(await journal.readDay()).toEqual(events);
      expect(await collect(journal.read(1))).toEqual([eightySixed(2)]);
    });

    describe('over several days', () => {
      const monday = [dayOpened(1, MONDAY), ...eightySixedFrom(2, 2)];
      const tuesday = [dayOpened(4, TUESDAY), ...oneCommand(5, 2)];
      const wednesday = [dayOpened(7, WEDNESDAY), eightySixed(8)];
      const week = [...monday, ...tuesday, ...wednesday];

      const openWeek = async (): Promise<void> => {
        await openEmpty();
        await journal.append(0, monday);
        await journal.append(3, tuesday);
        await journal.append(6, wednesday);
      };

      it('reads the open day, a business day, and the names of the days', async () => {
        await openWeek();
        for (const again of [false, true]) {
          if (again) await openAgain();
          expect(await journal.readDay()).toEqual(wednesday);
          expect(await journal.days()).toEqual([MONDAY, TUESDAY, WEDNESDAY]);
          expect(await journal.readBusinessDay(MONDAY)).toEqual(monday);
          expect(await journal.readBusinessDay(WEDNESDAY)).toEqual(wednesday);
          expect(await journal.readBusinessDay('2026-11-22')).toEqual([]);
        }
      });

      it('resumes after any sequence', async () => {
        await openWeek();
        for (let after = 0; after <= week.length + 1; after += 1) {
          expect(await collect(journal.read(after))).toEqual(week.slice(after));
        }
      });

      it('knows the commands of the day before', async () => {
        await openWeek();
        const ids = new Map(tuesday.map((event) => [event.correlationid, sequenceOf(event)]));
        expect(await journal.commandsOfDayBefore()).toEqual(ids);
        expect(ids.get('c5')).toBe(6);
      });

      it('knows the commands of an open day that was begun again', async () => {
        await openWeek();
        await journal.append(8, [dayOpened(9, WEDNESDAY)]);
        expect(await journal.readDay()).toEqual([dayOpened(9, WEDNESDAY)]);
        const ids = new Set((await journal.commandsOfDayBefore()).keys());
        for (const { correlationid } of [...tuesday, ...wednesday])
          expect(ids).toContain(correlationid);
        expect(await journal.days()).toEqual([MONDAY, TUESDAY, WEDNESDAY]);
        expect(await journal.readBusinessDay(WEDNESDAY)).toEqual([
          ...wednesday,
          dayOpened(9, WEDNESDAY),
        ]);
      });

      it('keeps the order of sequences when the clock was set back', async () => {
        await openWeek();
        const before = dayOpened(9, MONDAY);
        await journal.append(8, [before]);
        await openAgain();
        expect(await journal.readDay()).toEqual([before]);
        expect(await collect(journal.read(6))).toEqual([...wednesday, before]);
      });
    });

    it('reads in pieces of at most 1,000, up to what was durable at the call', async () => {
      await openEmpty();
      await journal.append(0, [dayOpened(1, MONDAY), ...eightySixedFrom(2, 2_499)]);
      const reading = journal.read(0);
      await journal.append(2_500, [eightySixed(2_501)]);
      const sizes: number[] = [];
      for await (const piece of reading) sizes.push(piece.length);
      expect(sizes).toEqual([1_000, 1_000, 500]);
    });

    it('can be reopened when nothing is wrong', async () => {
      await openEmpty();
      expect(await journal.reopen()).toBe(0);
      await journal.append(0, [dayOpened(1, MONDAY)]);
      expect(await journal.reopen()).toBe(1);
      await journal.append(1, [eightySixed(2)]);
      expect(await collect(journal.read(0))).toHaveLength(2);
    });

    it('finishes a running append before it closes, and takes none afterwards', async () => {
      await openEmpty();
      const running = journal.append(0, [dayOpened(1, MONDAY)]);
      await journal.close();
      await running;
      await expect(journal.append(1, [eightySixed(2)])).rejects.toThrow('closed');
      expect((await openPlace()).lastSequence).toBe(1);
    });
  });
}
