import { DAY_MS, SECOND_MS } from '../../shared/time';

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:\s*([ap])\.?m\.?)?$/iu;
const MOMENT =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/**
 * Creates a reader for the times of an export, to be called in the order of the rows. Returns milliseconds for a
 * date with a time (`2026-11-23 12:05`, also with seconds, `T` and a zone; local time without one) or a time of
 * day (`12:05`, `7:05 pm`), else undefined. A time of day more than half a day earlier is on the next day.
 */
export function createTimeReader(): (text: string) => number | undefined {
  let last: number | undefined;
  return (text) => {
    if (MOMENT.test(text)) {
      const moment = Date.parse(text.replace(' ', 'T'));
      return Number.isNaN(moment) ? undefined : moment;
    }
    const ofDay = clock(text);
    if (ofDay === undefined) return undefined;
    let time = ofDay + DAY_MS * Math.floor((last ?? 0) / DAY_MS);
    if (last !== undefined && last - time > DAY_MS / 2) time += DAY_MS;
    last = time;
    return time;
  };
}

function clock(text: string): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', half] = CLOCK.exec(text) ?? [];
  if (hours === '' || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  return hour > 23 ? undefined : ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND_MS;
}
