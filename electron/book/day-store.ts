import Datastore from 'nedb-promises';
import { type BookQuery, FOUND_MAX } from '../../shared/contract/book';
import type { Ticket } from '../../shared/contract/state';
import { criteria, type Entry, entryOf, type Figures, ticketOf } from './entry';
import { lineHooks } from './lines';
import {
  emptySummary,
  including,
  type Progress,
  readSummary,
  SUMMARY_ID,
  type SummaryDocument,
  without,
} from './summary';

/** Looking for anything else reads the whole day, a few milliseconds; each index costs as much at every load. */
const INDEXED = ['number'] as const;
/** Most documents given to NeDB at once: a few milliseconds of its time. */
const PIECE = 50;
/** Every document but the summary. */
const TICKETS = { ticket: { $exists: true } };

/** What the subscriber that follows the events tells the book about a day. */
export type DayChange = {
  /** Closed tickets, new or changed. */
  tickets: readonly Ticket[];
  /** Tickets that are open again. */
  removedIds: readonly string[];
  /** The `through` that this continues; refused if the book is not there, as after damage. */
  after: number;
} & Progress;

const FIGURES = { as: 1, items: 1, cents: 1, placedAt: 1, closedAt: 1 } as const;
const NO_FIGURES = { tickets: 0, items: 0, voided: 0, cents: 0 } as const;

/** A file of which NeDB found lines that are not as they were written. */
export class DamagedFile extends Error {}

/** A change does not continue what the book holds: the day is to be looked at anew. */
export class StaleChange extends Error {}

/**
 * One business day of the book, loaded. Its calls must not overlap, and after a failed write it must
 * be dropped: NeDB keeps in memory what it could not write.
 */
export class DayStore {
  readonly #store: Datastore<{ _id: string }>;
  #summary: SummaryDocument = emptySummary();

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
    const stored = await day.#store.findOne({ _id: SUMMARY_ID });
    day.#summary = readSummary(stored) ?? day.#summary;
    return day;
  }

  get summary(): SummaryDocument {
    return this.#summary;
  }

  /** The latest first, at most one more than are ever answered. */
  async find(query: BookQuery): Promise<Ticket[]> {
    const found = await this.#store
      .find<Entry>(criteria(query))
      .sort({ closedAt: -1, number: -1 })
      .limit(FOUND_MAX + 1);
    return found.map(ticketOf);
  }

  async record({ tickets, removedIds, after, ...progress }: DayChange): Promise<void> {
    if (after !== this.#summary.through) {
      throw new StaleChange(`The book is at ${this.#summary.through}, not at ${after}.`);
    }
    const entries = tickets.flatMap((ticket) => entryOf(ticket) ?? []);
    const left = await this.#remove([...removedIds, ...entries.map(({ _id }) => _id)]);
    for (let from = 0; from < entries.length; from += PIECE) {
      await this.#store.insert(entries.slice(from, from + PIECE));
    }
    // Last, so that what it says is never ahead of what was written before it.
    const summary = { ...including(left, entries), ...progress };
    await this.#store.update({ _id: SUMMARY_ID }, summary, { upsert: true });
    this.#summary = summary;
  }

  /** Removes those of the tickets that are here; answers the summary of what is left. */
  async #remove(ids: readonly string[]): Promise<SummaryDocument> {
    const here = { _id: { $in: ids } };
    const known = await this.#store.find<Figures>(here, FIGURES);
    if (known.length === 0) return this.#summary;
    await this.#store.remove(here, { multi: true });
    const left = without(this.#summary, known);
    if (left) return left;
    const { first: _first, last: _last, ...emptied } = { ...this.#summary, ...NO_FIGURES };
    return including(emptied, await this.#store.find<Figures>(TICKETS, FIGURES));
  }
}
