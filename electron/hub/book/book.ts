import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BookAnswer,
  type BookQuery,
  type DaysAnswer,
  FOUND_MAX,
  type ReportAnswer,
} from '../../../shared/contract/book';
import { type Reason, refusal } from '../../../shared/contract/refusals';
import type { Ticket } from '../../../shared/contract/state';
import { newTurn } from '../files/in-turn';
import { cutTornTail, moveAside, readProgress } from './day-file';
import { type DayChange, DayStore } from './day-store';
import { DamagedFile } from './lines';
import { type Found, fileOf, type LookUp } from './look-up';
import type { Progress } from './progress';

/** Days kept loaded: today, and the one that is written anew. */
const LOADED_MAX = 2;

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.db$/u;
const NOTHING_FOUND: Found = { type: 'found', tickets: [], isCut: false, damaged: [] };

export type BookOptions = {
  /** How days are read that are not loaded, in a thread where orders must not wait. */
  lookUp: LookUp;
  /** A file was damaged and moved aside; its day is written anew from the journal. */
  onDamage(message: string): void;
  /** Every day that was missing or damaged is in the book again. */
  onMended?(): void;
  now?(): number;
};

/**
 * The ticket book: closed tickets, one NeDB file per business day, and each day's figures. It only
 * repeats what the journal holds: what is lost here is written anew by the subscriber that writes it.
 * A day is loaded to be written; to be read it need not be.
 */
export class Book {
  readonly #dir: string;
  readonly #options: BookOptions;
  readonly #loaded = new Map<string, DayStore>();
  readonly #missing = new Set<string>();
  /** One thing at a time: two NeDB stores on one file, or two writes at once, would lose documents. */
  readonly #inTurn = newTurn();
  /** One look-up at a time, so that a row of impatient taps is not a row of threads. */
  readonly #lookUpInTurn = newTurn();
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
      return unreadable(error);
    }
  }

  /** The days that can be asked for, oldest first. Never throws: a failure is the answer. */
  async index(): Promise<DaysAnswer> {
    try {
      const days = new Set([...(await this.days()), ...this.#missing]);
      return { ok: true, days: [...days].sort() };
    } catch (error) {
      return unreadable(error);
    }
  }

  /** The figures of a day that is over. Never throws: a failure is the answer. */
  async report(day: string): Promise<ReportAnswer> {
    try {
      if (this.#missing.has(day)) return BEING_WRITTEN;
      if (!(await this.days()).includes(day)) return NO_SUCH_DAY;
      const answer = await this.#lookUp({ type: 'report', dir: this.#dir, day });
      if (answer.type === 'report') return { ok: true, report: answer.report };
      if (answer.type === 'damaged') await this.#inTurn(() => this.#load(day));
      return BEING_WRITTEN;
    } catch (error) {
      return unreadable(error);
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
    return this.#inTurn(() => readProgress(fileOf(this.#dir, day)));
  }

  async throughOf(day: string): Promise<number> {
    return (await this.progress(day)).through;
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

  /** Removes a day that the journal no longer keeps, and what was moved aside of it. */
  forget(day: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#loaded.delete(day);
      const names = (await readdir(this.#dir)).filter((name) => name.startsWith(`${day}.db`));
      for (const name of names) await rm(join(this.#dir, name));
      this.markThere(day);
    });
  }

  /** Resolves when nothing is being written any more. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {});
    this.#loaded.clear();
  }

  async #find(query: BookQuery): Promise<BookAnswer> {
    const known = (await this.days()).reverse();
    const days = query.day === undefined ? known : known.filter((day) => day === query.day);
    const written = days.filter((day) => this.#loaded.has(day));
    const found = new Map<string, Ticket[]>();
    for (const day of written) {
      found.set(day, await this.#inTurn(async () => (await this.#load(day)).find(query)));
    }
    const others = days.filter((day) => !written.includes(day));
    const { tickets, isCut, damaged } = await this.#findInFiles(query, others);
    for (const { day, ticket } of tickets) found.set(day, [...(found.get(day) ?? []), ticket]);
    for (const day of damaged) await this.#inTurn(() => this.#load(day));
    const all = days.flatMap((day) => (found.get(day) ?? []).map((ticket) => ({ day, ticket })));
    // Looked at last: a day may have turned out to be damaged on the way.
    if (query.day !== undefined && this.#missing.has(query.day)) return BEING_WRITTEN;
    const more = all.length > FOUND_MAX || isCut || this.#missing.size > 0;
    return { ok: true, tickets: all.slice(0, FOUND_MAX), more };
  }

  async #findInFiles(query: BookQuery, days: readonly string[]): Promise<Found> {
    if (days.length === 0) return NOTHING_FOUND;
    const answer = await this.#lookUp({ type: 'find', dir: this.#dir, query, days });
    return answer.type === 'found' ? answer : NOTHING_FOUND;
  }

  #lookUp: LookUp = (question) => this.#lookUpInTurn(() => this.#options.lookUp(question));

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
    const path = fileOf(this.#dir, day);
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
}

const refused = (code: 'unavailable' | 'not-found', reason: Extract<Reason, `book-${string}`>) => ({
  ok: false as const,
  error: refusal(code, reason, {}),
});

const BEING_WRITTEN = refused('unavailable', 'book-being-written');
const NO_SUCH_DAY = refused('not-found', 'book-no-day');

function unreadable(error: unknown): typeof BEING_WRITTEN {
  console.error('ticket book:', error);
  return refused('unavailable', 'book-unreadable');
}
