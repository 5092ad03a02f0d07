/**
 * The name of a day file: `2026-11-23.log`, and `2026-11-23.2.log`, `.3` … when the same business day
 * was begun again. The order of names (by date, then number) is the order of the sequences in the files.
 */
export type DayName = { file: string; date: string; part: number };

const DAY_FILE = /^(?<date>\d{4}-\d{2}-\d{2})(?:\.(?<part>[2-9]|[1-9]\d+))?\.log$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** The day files among the names of a folder, oldest first. Ignores all other names. */
export function dayNames(files: readonly string[]): DayName[] {
  const names = files.flatMap((file): DayName[] => {
    const { date, part = '1' } = DAY_FILE.exec(file)?.groups ?? {};
    return date === undefined ? [] : [{ file, date, part: Number(part) }];
  });
  return names.sort(compareDays);
}

export function compareDays(a: DayName, b: DayName): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.part - b.part;
}

/**
 * A free name for a day that begins now, after all of `names` (sorted). A date before the newest one
 * (the clock was set back) becomes another part of the newest day: the order of names must stay the
 * order of sequences, because a start finds the newest records by name.
 */
export function nextDayName(names: readonly DayName[], date: string): DayName {
  if (!DATE.test(date)) throw new Error(`"${date}" is not a date that can name a day file.`);
  const newest = names.at(-1);
  if (newest === undefined || newest.date < date) return { file: `${date}.log`, date, part: 1 };
  const part = newest.part + 1;
  return { file: `${newest.date}.${part}.log`, date: newest.date, part };
}
