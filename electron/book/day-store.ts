import Datastore from 'nedb-promises';
import { FOUND_MAX, type BookQuery } from '../../shared/contract/book';
import type { Ticket } from '../../shared/contract/state';
import { criteria, type Entry, entry, entryOf, type Figures, ticketOf } from './entry';
import { breather, lineHooks } from './lines';
import {
  NOTHING,
  type Progress,
  readSummary,
  SUMMARY_ID,
  type SummaryDocument,
  summaryOf,
} from './summary';

const INDEXED = ['number', 'tableKey'] as const;
/** Most documents given to NeDB at once: a few milliseconds of its time. */
const PIECE = 100;

/** What the subscriber that follows the events tells the book about a day. */
export type DayChange = {
  /** Closed tickets, new or changed. */
  tickets: readonly Ticket[];
  /** Tickets that are open again. */
  removedIds: readonly string[];
} & Progress;

/** A file of which NeDB found lines that are not as they were written. */
export class DamagedFile extends Error {}

/**
 * One business day of the book, loaded. Its calls must not overlap, and after a failed write it must
 * be dropped: NeDB keeps in memory what it could not write.
 */
export class DayStore {
  readonly #store: Datastore<{ _id: string }>;
  /** By ticket id, for the day's sums. */
  readonly #figures = new Map<string, Figures>();
  #summary: SummaryDocument = summaryOf([], NOTHING);

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
    await day.#readFigures();
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

  async record({ tickets, removedIds, ...progress }: DayChange): Promise<void> {
    const entries = tickets.flatMap((ticket) => entryOf(ticket) ?? []);
    await this.#remove([...removedIds, ...entries.map(({ _id }) => _id)]);
    for (let from = 0; from < entries.length; from += PIECE) {
      const piece = entries.slice(from, from + PIECE);
      await this.#store.insert(piece);
      for (const each of piece) this.#figures.set(each._id, each);
    }
    // Last, so that what it says is never ahead of what was written before it.
    this.#summary = summaryOf(this.#figures.values(), progress);
    await this.#store.update({ _id: SUMMARY_ID }, this.#summary, { upsert: true });
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const known = ids.filter((id) => this.#figures.has(id));
    if (known.length === 0) return;
    await this.#store.remove({ _id: { $in: known } }, { multi: true });
    for (const id of known) this.#figures.delete(id);
  }

  async #readFigures(): Promise<void> {
    const breathe = breather();
    const projection = { as: 1, items: 1, cents: 1, placedAt: 1, closedAt: 1 };
    const rows = await this.#store.find<Entry>({ ticket: { $exists: true } }, projection);
    const schema = entry.omit({ ticket: true, number: true, serverKey: true });
    for (const row of rows) {
      this.#figures.set(row._id, schema.parse(row));
      await breathe();
    }
    const summary = readSummary(await this.#store.findOne({ _id: SUMMARY_ID }));
    if (summary) this.#summary = summary;
  }
}
