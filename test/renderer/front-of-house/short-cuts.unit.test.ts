import { describe, expect, it } from 'vitest';
import { inMinutes, minutesUntil, momentOf } from '../../../renderer/front-of-house/orders/promise';
import {
  fitsQuickNote,
  hasQuickNote,
  toggleQuickNote,
} from '../../../renderer/front-of-house/orders/quick-notes';
import { NOTE_MAX } from '../../../shared/contract/text';
import { clockIn, machineTimeZone } from '../../../shared/domain/wall-clock';

describe('a quick note', () => {
  it('is added after the text of the note, and removed from any place', () => {
    expect(toggleQuickNote('', 'well done')).toBe('well done');
    expect(toggleQuickNote('no salt', 'well done')).toBe('no salt, well done');
    expect(toggleQuickNote('no salt, Well done, to share', 'well done')).toBe('no salt, to share');
    expect(toggleQuickNote('well done, to share', 'well done')).toBe('to share');
    expect(toggleQuickNote('well done', 'well done')).toBe('');
  });

  it('is recognised only on its own', () => {
    expect(hasQuickNote('not well done', 'well done')).toBe(false);
    expect(hasQuickNote('birthday\nwell done', 'well done')).toBe(true);
    expect(hasQuickNote('medium (rare)', 'medium (rare)')).toBe(true);
    expect(toggleQuickNote('rare, no pink, please', 'no pink, please')).toBe('rare');
  });

  it('is not offered if the note would become too long', () => {
    const long = 'x'.repeat(NOTE_MAX - 5);
    expect(fitsQuickNote(long, 'well done')).toBe(false);
    expect(fitsQuickNote(long, 'abc')).toBe(true);
    expect(fitsQuickNote(`${long}${long}, well done`, 'well done')).toBe(true);
  });
});

describe('a promised time', () => {
  const here = clockIn(machineTimeZone());
  const now = new Date(2026, 10, 27, 19, 3, 40).getTime();
  const at = (day: number, hours: number, minutes: number) =>
    new Date(2026, 10, day, hours, minutes).getTime();

  it('is a number of whole minutes after now', () => {
    expect(inMinutes(now, 20)).toBe(at(27, 19, 23));
    expect(minutesUntil(at(27, 19, 23), now)).toBe(20);
    expect(minutesUntil(at(27, 19, 0), now)).toBe(-3);
  });

  it('means today, even just after it has passed, and past midnight tomorrow', () => {
    expect(momentOf('19:30', now, here)).toBe(at(27, 19, 30));
    expect(momentOf('18:50', now, here)).toBe(at(27, 18, 50));
    expect(momentOf('0:20', now, here)).toBe(at(28, 0, 20));
    expect(momentOf('12:00', now, here)).toBe(at(28, 12, 0));
  });

  it('is undefined for text that is not a time', () => {
    for (const text of ['', '24:00', '19:60', 'later', '7pm', '19:30 PM', '7', '0:20 AM']) {
      expect(momentOf(text, now, here)).toBeUndefined();
    }
  });

  it('is read in people’s spellings, in either half of the day', () => {
    for (const text of ['19:30', '1930', '19.30', '7:30 PM', '7:30\u202fp. m.', '730p']) {
      expect(momentOf(text, now, here), text).toBe(at(27, 19, 30));
    }
  });

  it('is the next one to come, on a 12-hour clock without a half of the day', () => {
    expect(momentOf('7:30', now, here, true)).toBe(at(27, 19, 30));
    expect(momentOf('6:30', now, here, true)).toBe(at(28, 6, 30));
    expect(momentOf('12:15', now, here, true)).toBe(at(28, 0, 15));
    expect(momentOf('07:30', now, here, true)).toBe(at(28, 7, 30));
  });

  it('is on the house’s clock, whatever the window’s zone', () => {
    const mexico = clockIn('America/Mexico_City');
    const evening = Date.parse('2026-11-28T01:03Z');
    expect(momentOf('19:30', evening, mexico)).toBe(Date.parse('2026-11-28T01:30Z'));
    expect(momentOf('0:20', evening, mexico)).toBe(Date.parse('2026-11-28T06:20Z'));
  });

  it('is an hour later if the clock skips it tonight', () => {
    const madrid = clockIn('Europe/Madrid');
    const before = Date.parse('2026-03-28T22:00Z');
    expect(momentOf('2:30', before, madrid)).toBe(Date.parse('2026-03-29T01:30Z'));
  });
});
