import Datastore from 'nedb-promises';
import { type BookQuery, FOUND_MAX } from '../../../shared/contract/book';
import type { Ticket } from '../../../shared/contract/state';
import { type Closing, closingEntry } from './closing';
import { type Entry, entryOf, matching, ticketOf } from './entry';
import { DamagedFile, lineHooks } from './lines';
import { NOTHING, PROGRESS_ID, type Progress, progressEntry, readProgressOf } from './progress';

/** Looking for anything else reads the whole day, a few milliseconds; each index costs as much at every load. */
const INDEXED = ['number'] as const;
/** Most documents given to NeDB at once: a few milliseconds of its time. */
const PIECE = 50;

/** What the subscriber that follows the events tells the book about a day. */
export type DayChange = {
  /** Closed tickets, new or changed. */
  tickets: readonly Ticket[];
  /** Tickets that are open again. */
  removedIds: readonly string[];
  /** The `through` that this continues; refused if the book is not there, as after damage. */
  after: number;
  /** Of a day that is over, with its last change. */
  closing?: Closing;
} & Progress;

/** A change does not continue what the book holds: the day is to be looked at anew. */
export class StaleChange extends Error {}

/**
 * One business day of the book, loaded to be written. Its calls must not overlap, and after a failed
 * write it must be dropped: NeDB keeps in memory what it could not write.
 */
export class DayStore {
  readonly #store: Datastore<{ _id: string }>;
  #progress = NOTHING;

  private constructor(filename: string) {
    this.#store = Datastore.create({ filename, corruptAlertThreshold: 0, ...lineHooks() });
  }

  /** Loads the file, or starts it. Throws DamagedFile, or what the disk said. */
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
    // Of another format, or never written to its end: nothing can rest on it.
    if (!stored) await day.#store.remove({}, { multi: true });
    day.#progress = stored ?? NOTHING;
    return day;
  }

  /** The latest first, at most one more than are ever answered. */
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
    // Last, so that what it says is never ahead of what was written before it.
    await this.#put(progressEntry(progress));
    this.#progress = progress;
  }

  async #put(document: { _id: string }): Promise<void> {
    await this.#store.update({ _id: document._id }, document, { upsert: true });
  }
}
