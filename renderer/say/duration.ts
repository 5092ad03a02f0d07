import type { IntlShape } from 'react-intl';
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

/**
 * A wait in whole minutes in words: "12 min", "2 h", "21 h 8 min", and from two days on "3 days". Minutes below zero count
 * as zero.
 */
export function waitText(intl: IntlShape, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  if (hours >= 48) {
    return intl.formatMessage({ id: 'common.days' }, { days: Math.round(whole / (24 * 60)) });
  }
  const rest = { hours, minutes: whole % 60 };
  if (hours === 0) return intl.formatMessage({ id: 'common.minutes' }, rest);
  return intl.formatMessage({ id: rest.minutes === 0 ? 'common.hours' : 'common.wait' }, rest);
}

/** The median or 90th percentile of some times, in ms; a dash when `count` is 0. */
export const medianText = ({ count }: Pick<Times, 'count'>, ms: number): string =>
  count === 0 ? '–' : durationText(ms);
