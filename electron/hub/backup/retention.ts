import type { DayFolder } from '../journal/day-files/day-folder';
import { removeDay } from '../journal/day-files/remove-day';
import { isCopied } from './copies';

/** These are never removed: the open day, and the day before, whose command ids the hub still answers for. */
const ALWAYS_KEPT = 2;

type Options = {
  folder: DayFolder;
  /** The same folder's path. */
  journal: string;
  keepDays: number;
  /** Where copies lie; a day without a copy that is the same byte for byte stays. Undefined: no copies are made. */
  copies: string | undefined;
};

/**
 * Removes the oldest business days until `keepDays` are left, and resolves with those that it removed.
 * Stops at the first day that is not copied where copies are made, so that what is left has no gap.
 */
export async function removeOldDays({
  folder,
  journal,
  keepDays,
  copies,
}: Options): Promise<string[]> {
  const names = await folder.days();
  const dates = [...new Set(names.map(({ date }) => date))];
  const removed: string[] = [];
  for (const date of dates.slice(0, -Math.max(ALWAYS_KEPT, keepDays))) {
    const files = names.filter((name) => name.date === date).map(({ file }) => file);
    for (const file of files) {
      if (copies !== undefined && !(await isCopied(folder, copies, file))) return removed;
    }
    await removeDay(journal, date);
    removed.push(date);
  }
  return removed;
}
