import type { Times } from '../../../shared/contract/day-report';
import { formatAge } from '../../../shared/views/ages';

export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** A time of some, as m:ss; a dash where there is none. */
export const timeText = ({ count }: Times, time: number): string =>
  count === 0 ? '–' : formatAge(time);
