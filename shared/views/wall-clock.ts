/** The clock on the house's wall, which times alone do not know. */
export type WallClock = {
  /** The hour of its day, 0 to 23. */
  hourOf(time: number): number;
  /** When it is so late on a date, `2026-11-23`; from 24 on, on the date after. */
  momentOf(date: string, hour: number): number;
};

/** The clock of the computer this runs on: the same in the hub, its threads and the windows. */
export const localClock: WallClock = {
  hourOf: (time) => new Date(time).getHours(),
  momentOf: (date, hour) => {
    const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
    return new Date(year, month - 1, day, hour).getTime();
  },
};
