import type { WallClock } from '../../../shared/views/wall-clock';

/** A wall in Greenwich, so that no test depends on where it runs. */
export const utcClock: WallClock = {
  hourOf: (time) => new Date(time).getUTCHours(),
  momentOf: (date, hour) => Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000,
};
