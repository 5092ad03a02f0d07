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

/** Most loaded days: today, and one that is being rebuilt. */
const LOADED_MAX = 2;

const DAY_FILE = /^(\d{4}-\d{2}-\d{2})\.db$/u;
const NOTHING_FOUND: Found = { type: 'found', tickets: [], isCut: false, damaged: [] };

export type BookOptions = {
  /** Reads days that are not loaded. Runs in a thread when orders must not wait for it. */
  lookUp: LookUp;
  /** Called when a damaged file was moved aside. Its day is rebuilt from the journal. */
  onDamage(message: string): void;
  /** Called when every missing or damaged day is in the book again. */
  onComplete?(): void;
  now?(): number;
};

/**
 * The ticket book: closed tickets, one NeDB file per business day, and each day's figures. It only copies what
 * the journal holds; the subscriber `ticket-book` rebuilds what is lost. A day is loaded only for writing.
 */
export class Book {
  readonly #dir: string;
  readonly #options: BookOptions;
  readonly #loaded = new Map<string, DayStore>();
  readonly #missing = new Set<string>();
  /** Runs one task at a time: two NeDB stores on one file, or two writes at once, would lose documents. */
  readonly #inTurn = newTurn();
  /** Runs one look-up at a time, so that many quick taps do not start many threads. */
  readonly #lookUpInTurn = newTurn();
  /** Called with a day that must be rebuilt. */
  onMissing: (day: string) => void = () => {};

  constructor(dir: string, options: BookOptions) {
    this.#dir = dir;
    this.#options = options;
  }

  /** Finds tickets, the newest day first. Never rejects: answers `unavailable` when the book cannot be read. */
  async find(query: BookQuery): Promise<BookAnswer> {
    try {
      return await this.#find(query);
    } catch (error) {
      return unreadable(error);
    }
  }

  /** The known days, oldest first. Never rejects: answers `unavailable` when the book cannot be read. */
  async index(): Promise<DaysAnswer> {
    try {
      const days = new Set([...(await this.days()), ...this.#missing]);
      return { ok: true, days: [...days].sort() };
    } catch (error) {
      return unreadable(error);
    }
  }

  /** The figures of a past day. Never rejects: answers `not-found` for an unknown day, else `unavailable`. */
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

  /** Writes the changes of a day through `change.through`. Rejects with StaleChange, or as the disk does. */
  record(day: string, change: DayChange): Promise<void> {
    return this.#inTurn(async () => {
      await mkdir(this.#dir, { recursive: true });
      // The file was deleted. NeDB would continue in a new file without the documents that it has in memory.
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

  /** How far the book has followed a day. Does not load the day. */
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

  /** Marks a day as not fully in the book for now, so that answers say so. */
  markMissing(day: string): void {
    this.#missing.add(day);
  }

  markThere(day: string): void {
    if (this.#missing.delete(day) && this.#missing.size === 0) this.#options.onComplete?.();
  }

  /** Removes a day that the journal no longer keeps, with its damaged files. */
  forget(day: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#loaded.delete(day);
      const names = (await readdir(this.#dir)).filter((name) => name.startsWith(`${day}.db`));
      for (const name of names) await rm(join(this.#dir, name));
      this.markThere(day);
    });
  }

  /** Resolves when the last write is done. */
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
    // Checked last, because the look-up may have found the day to be damaged.
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
    // The map's order is the order of use: the first one is unloaded.
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
      const message = `The ticket book of ${day} was damaged. It was kept as ${movedTo} and is being rebuilt.`;
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
