const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A time typed that was longer ago than this is meant for tomorrow: past midnight people say 0:20. */
const PAST_MS = 4 * HOUR_MS;

export const PROMISE_STEP_MS = 5 * MINUTE_MS;

/** The whole minute that lies so many minutes after `now`. */
export const inMinutes = (now: number, minutes: number): number =>
  Math.floor(now / MINUTE_MS) * MINUTE_MS + minutes * MINUTE_MS;

/** How many minutes are left until then, negative once it has passed. */
export const minutesUntil = (at: number, now: number): number =>
  Math.round((at - Math.floor(now / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);

/** A time as the field of a form has it, `19:05`, by the clock of this computer. */
export function clockText(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
}

/**
 * The moment that a typed time like `19:05` means: that time today, or tomorrow if it was more than four
 * hours ago. Undefined for what is not a time of the day.
 */
export function momentOf(text: string, now: number): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const at = new Date(now).setHours(Number(hours), Number(minutes), 0, 0);
  return at < now - PAST_MS ? new Date(at + DAY_MS).setHours(Number(hours), Number(minutes)) : at;
}
