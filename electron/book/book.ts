import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BookAnswer, type BookQuery, FOUND_MAX } from '../../shared/contract/book';
import { refusal } from '../../shared/contract/refusals';
import type { Ticket } from '../../shared/contract/state';
import { cutTornTail, moveAside, readProgress } from './day-file';
import { DamagedFile, type DayChange, DayStore } from './day-store';
import type { DaySummary, Progress } from './summary';

/** Days kept loaded: today, the one that is written anew, and what people look up. */
const LOADED_MAX = 4;
/** A look-up through every day ends here and says that there may be more. */
const FIND_MS_MAX = 5_000;

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.db$/u;

export type BookOptions = {
  /** A file was damaged and moved aside; its day is written anew from the journal. */
  onDamage(message: string): void;
  /** Every day that was missing or damaged is in the book again. */
  onMended?(): void;
  now?(): number;
};

/**
 * The ticket book: closed tickets, one NeDB file per business day, opened when asked for. It only
 * repeats what the journal holds: what is lost here is written anew by the subscriber that writes it.
 */
export class Book {
  readonly #dir: string;
  readonly #options: BookOptions;
  readonly #loaded = new Map<string, DayStore>();
  readonly #missing = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();
  /** Told of a day that has to be written anew. */
  onMissing: (day: string) => void = () => {};

  constructor(dir: string, options: BookOptions) {
    this.#dir = dir;
    this.#options = options;
  }

  /** Looks through the days, the newest first. Never throws: a failure is the answer. */
  async find(query: BookQuery): Promise<BookAnswer> {
    try {
      return await this.#find(query);
    } catch (error) {
      console.error('ticket book:', error);
      return unavailable('book-unreadable');
    }
  }

  /** Writes what changed on a day, all of it before `through`. Rejects if the disk does. */
  record(day: string, change: DayChange): Promise<void> {
    return this.#inTurn(async () => {
      await mkdir(this.#dir, { recursive: true });
      // NeDB would go on in a new file without what it holds in memory.
      if (this.#loaded.has(day) && !(await this.days()).includes(day)) this.#loaded.delete(day);
      const store = await this.#load(day);
      try {
        await store.record(change);
      } catch (error) {
        this.#loaded.delete(day);
        throw error;
      }
    });
  }

  /** How far the book has followed a day, without loading it. */
  progress(day: string): Promise<Progress> {
    return this.#inTurn(() => readProgress(this.#path(day)));
  }

  async throughOf(day: string): Promise<number> {
    return (await this.progress(day)).through;
  }

  /** The day in figures; undefined for one that is not in the book. */
  async summary(day: string): Promise<DaySummary | undefined> {
    if (!(await this.days()).includes(day)) return undefined;
    const { _id, format, through, isComplete, ...summary } = await this.#inTurn(
      async () => (await this.#load(day)).summary,
    );
    return summary;
  }

  /** The days that have a file, oldest first. */
  async days(): Promise<string[]> {
    const names = await readdir(this.#dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap((name) => DAY_FILE.exec(name)?.[1] ?? []).sort();
  }

  /** Says that a day is not, or not wholly, in the book for now, so that no answer hides it. */
  markMissing(day: string): void {
    this.#missing.add(day);
  }

  markThere(day: string): void {
    if (this.#missing.delete(day) && this.#missing.size === 0) this.#options.onMended?.();
  }

  /** Resolves when nothing is being written any more. */
  async close(): Promise<void> {
    await this.#queue.catch(() => {});
    this.#loaded.clear();
  }

  async #find(query: BookQuery): Promise<BookAnswer> {
    const until = performance.now() + FIND_MS_MAX;
    const known = (await this.days()).reverse();
    const days = query.day === undefined ? known : known.filter((day) => day === query.day);
    const found: { day: string; ticket: Ticket }[] = [];
    let isCut = false;
    for (const day of days) {
      const tickets = await this.#inTurn(async () => (await this.#load(day)).find(query));
      found.push(...tickets.map((ticket) => ({ day, ticket })));
      if (found.length > FOUND_MAX) break;
      isCut = performance.now() > until;
      if (isCut) break;
    }
    // Looked at last: a day may have turned out to be damaged on the way.
    if (query.day !== undefined && this.#missing.has(query.day)) {
      return unavailable('book-being-written');
    }
    return {
      ok: true,
      tickets: found.slice(0, FOUND_MAX),
      more: found.length > FOUND_MAX || isCut || this.#missing.size > 0,
    };
  }

  /** One thing at a time: two NeDB stores on one file, or two writes at once, would lose documents. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => {});
    return result;
  }

  async #load(day: string): Promise<DayStore> {
    const store = this.#loaded.get(day) ?? (await this.#open(day));
    // Last in the map is last used; the first is let go.
    this.#loaded.delete(day);
    this.#loaded.set(day, store);
    for (const oldest of this.#loaded.keys()) {
      if (this.#loaded.size <= LOADED_MAX) break;
      this.#loaded.delete(oldest);
    }
    return store;
  }

  async #open(day: string): Promise<DayStore> {
    const path = this.#path(day);
    try {
      if (await cutTornTail(path)) this.#lose(day);
      return await DayStore.load(path);
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      const movedTo = await moveAside(path, this.#options.now?.() ?? Date.now());
      const message = `The ticket book of ${day} was damaged. It was kept as ${movedTo} and is written anew.`;
      this.#options.onDamage(message);
      this.#lose(day);
      return await DayStore.load(path);
    }
  }

  #lose(day: string): void {
    this.#missing.add(day);
    this.onMissing(day);
  }

  #path(day: string): string {
    return join(this.#dir, `${day}.db`);
  }
}

const unavailable = (reason: 'book-unreadable' | 'book-being-written'): BookAnswer => ({
  ok: false,
  error: refusal('unavailable', reason, {}),
});
