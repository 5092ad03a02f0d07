import Datastore from 'nedb-promises';
import { type BookQuery, FOUND_MAX } from '../../../shared/contract/book';
import type { Ticket } from '../../../shared/contract/state';
import { type Closing, closingEntry } from './closing';
import { type Entry, entryOf, matching, ticketOf } from './entry';
import { DamagedFile, lineHooks } from './lines';
import { NOTHING, PROGRESS_ID, type Progress, progressEntry, readProgressOf } from './progress';

/** Other look-ups read the whole day in a few milliseconds. An index would cost as much at every load. */
const INDEXED = ['number'] as const;
/** Most documents in one insert, which takes NeDB a few milliseconds. */
const PIECE = 50;

/** A change of one day, from the subscriber that follows the events. */
export type DayChange = {
  /** Closed tickets, new or changed. */
  tickets: readonly Ticket[];
  /** Tickets that were reopened. */
  removedIds: readonly string[];
  /** The `through` that this change continues. StaleChange when the day's progress differs, as after damage. */
  after: number;
  /** Only with the last change of a past day. */
  closing?: Closing;
} & Progress;

/** Thrown when a change does not continue the day's progress. The caller must read the progress again. */
export class StaleChange extends Error {}

/**
 * One business day of the book, loaded for writing. Calls must not overlap. Drop the store after a failed write,
 * because NeDB keeps in memory what it could not write.
 */
export class DayStore {
  readonly #store: Datastore<{ _id: string }>;
  #progress = NOTHING;

  private constructor(filename: string) {
    this.#store = Datastore.create({ filename, corruptAlertThreshold: 0, ...lineHooks() });
  }

  /** Loads the file, or starts a new one. Rejects with DamagedFile, or as the disk does. */
  static async load(filename: string): Promise<DayStore> {
    const day = new DayStore(filename);
    try {
      await day.#store.load();
    } catch (error) {
      if (error instanceof Error && 'corruptionRate' in error) throw new DamagedFile(error.message);
      throw error;
    }
    for (const fieldName of INDEXED) await day.#store.ensureIndex({ fieldName });
    const stored = readProgressOf(await day.#store.findOne({ _id: PROGRESS_ID }));
    // Without progress the day has another format or is incomplete, so its content is not used.
    if (!stored) await day.#store.remove({}, { multi: true });
    day.#progress = stored ?? NOTHING;
    return day;
  }

  /** The matching tickets, the latest first, at most FOUND_MAX + 1. */
  async find(query: BookQuery): Promise<Ticket[]> {
    const { number } = query;
    const matches = matching(query);
    const found = await this.#store
      .find<Entry>({
        ticket: { $exists: true },
        ...(number === undefined ? {} : { number }),
        $where(this: Entry) {
          return matches(this);
        },
      })
      .sort({ closedAt: -1, number: -1 })
      .limit(FOUND_MAX + 1);
    return found.map(ticketOf);
  }

  async record({ tickets, removedIds, after, closing, ...progress }: DayChange): Promise<void> {
    if (after !== this.#progress.through) {
      throw new StaleChange(`The book is at ${this.#progress.through}, not at ${after}.`);
    }
    const entries = tickets.flatMap((ticket) => entryOf(ticket) ?? []);
    const changedIds = [...removedIds, ...entries.map(({ _id }) => _id)];
    await this.#store.remove({ _id: { $in: changedIds } }, { multi: true });
    for (let from = 0; from < entries.length; from += PIECE) {
      await this.#store.insert(entries.slice(from, from + PIECE));
    }
    if (closing) await this.#put(closingEntry(closing));
    // Last, so that the progress is never ahead of the tickets.
    await this.#put(progressEntry(progress));
    this.#progress = progress;
  }

  async #put(document: { _id: string }): Promise<void> {
    await this.#store.update({ _id: document._id }, document, { upsert: true });
  }
}
