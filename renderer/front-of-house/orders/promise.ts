import type { WallClock } from '../../../shared/domain/wall-clock';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/time';

/** A typed time further in the past than this means tomorrow, because people type 0:20 before midnight. */
const PAST_MS = 4 * HOUR_MS;

export const PROMISE_STEP_MS = 5 * MINUTE_MS;

/** `minutes` after the start of the current minute. */
export const inMinutes = (now: number, minutes: number): number =>
  Math.floor(now / MINUTE_MS) * MINUTE_MS + minutes * MINUTE_MS;

/** The minutes until a moment, negative once it has passed. */
export const minutesUntil = (at: number, now: number): number =>
  Math.round((at - Math.floor(now / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);

/** "19:05", "7.05", "7:05 PM", "7:05 p. m.", "1905": hours, minutes and half of the day. */
const TIME = /^(\d{1,2})[:.h]?(\d{2})\s*(?:([ap])\.?\s*(?:m\.?)?)?$/iu;

/**
 * The moment that a typed time means on the house's clock: today, or tomorrow if that time was more than four hours
 * ago. On a 12-hour clock, a time without a half of the day is the next one to come. Undefined for text that is not a
 * time of day.
 */
export function momentOf(
  text: string,
  now: number,
  clock: WallClock,
  hour12 = false,
): number | undefined {
  const [, typed, minutes, half] = TIME.exec(text.trim()) ?? [];
  if (typed === undefined || Number(minutes) > 59) return undefined;
  const hours = Number(typed);
  const isHalf = hours >= 1 && hours <= 12 && !typed.startsWith('0');
  if (hours > 23 || (half && !isHalf)) return undefined;
  const at = (hour: number) => todayOrTomorrow(now, clock, hour, Number(minutes));
  if (half) return at((hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0));
  if (!hour12 || !isHalf) return at(hours);
  const [morning, evening] = [at(hours % 12), at((hours % 12) + 12)];
  const coming = [morning, evening].filter((each) => each >= now);
  return coming.length > 0 ? Math.min(...coming) : Math.max(morning, evening);
}

function todayOrTomorrow(now: number, clock: WallClock, hours: number, minutes: number): number {
  const today = clock.dateOf(now);
  const at = clock.momentOf(today, hours, minutes);
  return at < now - PAST_MS ? clock.momentOf(today, 24 + hours, minutes) : at;
}

/** The same time of day on another date (`2026-11-28`) of the house's clock. */
export function onDate(at: number, date: string, clock: WallClock): number {
  const [hours, minutes] = clock.timeOf(at).split(':').map(Number);
  return clock.momentOf(date, hours ?? 0, minutes ?? 0);
}

/** How far ahead an order can be promised. */
const DAYS_AHEAD = 90;

/** The dates from today on, on the house's clock: `2026-11-28`. */
export const datesFrom = (today: string): string[] =>
  Array.from({ length: DAYS_AHEAD }, (_, days) =>
    new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10),
  );
