import type { Times } from '../../shared/contract/day-report';
import { SECOND_MS } from '../../shared/time';

/** A duration in ms as `m:ss`, from an hour on as `h:mm:ss`. A negative one (a skewed clock) is 0:00. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / SECOND_MS));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** The median or 90th percentile of some times, in ms; a dash when `count` is 0. */
export const medianText = ({ count }: Pick<Times, 'count'>, ms: number): string =>
  count === 0 ? '–' : durationText(ms);
