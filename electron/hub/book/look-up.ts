import { join } from 'node:path';
import { type BookQuery, FOUND_MAX } from '../../../shared/contract/book';
import type { DayReport } from '../../../shared/contract/day-report';
import type { Ticket } from '../../../shared/contract/state';
import { clockOf } from '../../../shared/domain/wall-clock';
import { dayReport } from '../../../shared/views/day-report';
import { recordOfClosing } from './closing';
import { byClosing, matching, ticketOf } from './entry';
import { DamagedFile } from './lines';
import { type BookDay, readDay } from './read-day';

/** Longest look-up over all days. It then ends and says that there may be more. */
const FIND_MS_MAX = 5_000;

/** A question to the day files. Plain data, because a thread may answer it. */
export type Question = { dir: string } & (
  | { type: 'find'; query: BookQuery; days: readonly string[] }
  | { type: 'report'; day: string }
);

export type Found = {
  type: 'found';
  /** Day by day in the order of the question, the latest of each day first, at most FOUND_MAX + 1. */
  tickets: { day: string; ticket: Ticket }[];
  /** True when the time was over before every day was read. */
  isCut: boolean;
  damaged: string[];
};

export type Answer =
  | Found
  | { type: 'report'; report: DayReport }
  /** The day is not over, or not fully in the book. */
  | { type: 'unfinished' }
  | { type: 'damaged' };

/** Answers a question from the day files. */
export type LookUp = (question: Question) => Promise<Answer>;

export const fileOf = (dir: string, day: string): string => join(dir, `${day}.db`);

/** Answers in this thread. A busy day takes long, so the hub runs it in its own thread (`inThread`). */
export const lookUp: LookUp = (question) =>
  question.type === 'find' ? findIn(question) : reportOf(question);

async function findIn({ dir, query, days }: Question & { type: 'find' }): Promise<Found> {
  const until = performance.now() + FIND_MS_MAX;
  const matches = matching(query);
  const found: Found = { type: 'found', tickets: [], isCut: false, damaged: [] };
  for (const day of days) {
    const there = await readIfThere(dir, day);
    if (there === 'damaged') found.damaged.push(day);
    else {
      const entries = there.entries.filter(matches).sort(byClosing);
      const room = FOUND_MAX + 1 - found.tickets.length;
      found.tickets.push(
        ...entries.slice(0, room).map((entry) => ({ day, ticket: ticketOf(entry) })),
      );
    }
    if (found.tickets.length > FOUND_MAX) break;
    found.isCut = performance.now() > until;
    if (found.isCut) break;
  }
  return found;
}

async function reportOf({ dir, day }: Question & { type: 'report' }): Promise<Answer> {
  const there = await readIfThere(dir, day);
  if (there === 'damaged') return { type: 'damaged' };
  const { closing, entries } = there;
  if (!closing) return { type: 'unfinished' };
  // The checksum of each line proves them unchanged. Checking the schema would double the cost.
  const closed = entries.map((entry): Ticket => JSON.parse(entry.ticket));
  const report = dayReport(
    recordOfClosing(closing, closed),
    closing.endedAt,
    clockOf(closing.settings),
  );
  return { type: 'report', report };
}

async function readIfThere(dir: string, day: string): Promise<BookDay | 'damaged'> {
  try {
    return await readDay(fileOf(dir, day));
  } catch (error) {
    if (error instanceof DamagedFile) return 'damaged';
    throw error;
  }
}
