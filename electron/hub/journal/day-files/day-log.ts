import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import { type Damage, type Journal, JournalUnavailable } from '../port';
import { DayFile } from './day-file';
import type { DayFolder } from './day-folder';
import { type DayName, nextDayName } from './day-name';
import { DayScan } from './day-scan';
import type { Found } from './find-newest';
import { damageOf, History } from './history';
import { encodeBatch, isContiguous } from './record';
import type { Repair } from './repair';

/** The journal on day files: the one that writes. Made by `openDayJournal`. */
export class DayLog implements Journal {
  readonly #folder: DayFolder;
  readonly #history: History;
  readonly #damage: Damage[] = [];
  readonly #onDamage: ((damage: Damage) => void) | undefined;
  readonly #repairs: Repair[];
  #lastSequence: number;
  #newest: DayName | undefined;
  /** `newest` while it may be written. */
  #tail: DayFile | undefined;
  /** A day file that was begun and is not acknowledged: nobody is shown it. */
  #begun: DayFile | undefined;
  #day: HeardEvent[] | undefined;
  /** Why nothing may be written until `reopen`. */
  #failure: JournalUnavailable | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(
    folder: DayFolder,
    { lastSequence, newest, end, day, damage, repairs }: Found,
    onDamage?: (damage: Damage) => void,
  ) {
    this.#folder = folder;
    this.#onDamage = onDamage;
    this.#lastSequence = lastSequence;
    this.#newest = newest;
    this.#tail = newest && end !== undefined ? new DayFile(folder, newest, end) : undefined;
    this.#day = day;
    this.#repairs = repairs;
    this.#history = new History(
      folder,
      () => this.#newest && { newest: this.#newest, end: this.#tail?.end },
      (found) => this.#report(found),
    );
    for (const found of damage) this.#report(found);
  }

  get lastSequence(): number {
    return this.#lastSequence;
  }

  get mustOpenDay(): boolean {
    return this.#tail === undefined;
  }

  get damage(): readonly Damage[] {
    return this.#damage;
  }

  /**
   * Moves aside what is torn and opens the file to write. If that fails (a full disk, say) the
   * journal still serves what it has, and is not writable before `reopen`.
   */
  async start(): Promise<void> {
    try {
      await this.#repair();
      await this.#tail?.open();
    } catch (cause) {
      this.#failure = unavailable('could not be made ready to write', cause);
    }
  }

  append(expected: number, events: readonly HeardEvent[]): Promise<void> {
    if (this.#running) return Promise.reject(new Error('An append is already running.'));
    const running = this.#append(expected, events).finally(() => {
      this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #append(expected: number, events: readonly HeardEvent[]): Promise<void> {
    this.#mustBeOpen();
    if (this.#failure) throw this.#failure;
    if (expected !== this.#lastSequence) {
      throw new Error(`The journal is at ${this.#lastSequence}, not at ${expected}.`);
    }
    if (!isContiguous(expected, events)) {
      throw new Error(`The events do not follow ${expected} one by one.`);
    }
    const [first, ...rest] = events;
    if (first === undefined) return;
    if (rest.some((event) => isEvent(event, 'day.opened'))) {
      throw new Error('day.opened must be the first of its batch: it begins a new file.');
    }
    const date = isEvent(first, 'day.opened') ? first.data.date : undefined;
    if (date === undefined && this.mustOpenDay) {
      throw new Error('The journal must open a day before anything else.');
    }
    const bytes = encodeBatch(events);
    try {
      await (date === undefined ? this.#tail?.append(bytes) : this.#begin(date, bytes));
    } catch (cause) {
      this.#failure = unavailable('could not write', cause);
      throw this.#failure;
    }
    this.#lastSequence += events.length;
    this.#day = undefined;
  }

  /** Begins the file of a business day. The file before stays the newest until this one is durable. */
  async #begin(date: string, bytes: Uint8Array): Promise<void> {
    const name = nextDayName(await this.#folder.days(), date);
    const file = new DayFile(this.#folder, name, 0);
    this.#begun = file;
    await file.create(bytes);
    this.#begun = undefined;
    const before = this.#tail;
    this.#tail = file;
    this.#newest = name;
    // All of it is on disk, so a close that fails loses nothing; the new day must not fail for it.
    await before?.close().catch(() => undefined);
  }

  async readDay(): Promise<HeardEvent[]> {
    this.#mustBeOpen();
    // Opening has read the day once already; it is handed out once, so that nobody shares the array.
    const day = this.#day;
    this.#day = undefined;
    return day ?? (await this.#history.openDay());
  }

  read(after: number): AsyncIterable<HeardEvent[]> {
    this.#mustBeOpen();
    return this.#history.readAfter(after, this.#lastSequence);
  }

  async commandsOfDayBefore(): Promise<Map<string, number>> {
    this.#mustBeOpen();
    return this.#history.earlierCommands();
  }

  async days(): Promise<string[]> {
    this.#mustBeOpen();
    return [...new Set((await this.#history.files()).map(({ date }) => date))];
  }

  async readBusinessDay(date: string): Promise<HeardEvent[]> {
    this.#mustBeOpen();
    const names = await this.#history.files();
    return this.#history.eventsOf(names.filter((name) => name.date === date));
  }

  async reopen(): Promise<number> {
    this.#mustBeOpen();
    // The writer hears of the running append's outcome itself.
    await this.#running?.catch(() => undefined);
    try {
      await this.#repair();
      await this.#forgetBegun();
      if (this.#tail && !(await this.#isIntact(this.#tail))) await this.#quarantine();
      await this.#tail?.prove();
    } catch (cause) {
      this.#failure = unavailable('is still not writable', cause);
      throw this.#failure;
    }
    this.#failure = undefined;
    return this.#lastSequence;
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.#closed = true;
    await this.#begun?.close();
    await this.#tail?.close();
  }

  async #repair(): Promise<void> {
    for (let repair = this.#repairs[0]; repair; repair = this.#repairs[0]) {
      this.#report(await repair());
      this.#repairs.shift();
    }
  }

  /**
   * Puts a file that was begun and never acknowledged out of the way: emptied, to free its room and so
   * that no later start finds it whole; and renamed, because a failed sync of a name, too, must not be
   * tried again: the next try makes a new name.
   */
  async #forgetBegun(): Promise<void> {
    const begun = this.#begun;
    if (begun === undefined) return;
    const { file } = begun.name;
    await begun.close();
    if ((await this.#folder.files()).includes(file)) {
      await begun.restore();
      await begun.close();
      await this.#folder.rename(file, `${file}.unused`);
      await this.#folder.sync();
    }
    this.#begun = undefined;
  }

  /** Removes what was never acknowledged and reads the rest again, to the last checksum. */
  async #isIntact(tail: DayFile): Promise<boolean> {
    if (!(await tail.restore())) return false;
    const scan = await this.#scan(tail);
    return scan.lost === 0 && scan.whole.end === tail.end && scan.last === this.#lastSequence;
  }

  /** Acknowledged records are gone: the file is left as it is, and `day.opened` makes the day whole. */
  async #quarantine(): Promise<void> {
    const tail = this.#tail;
    if (tail === undefined) return;
    const scan = await this.#scan(tail);
    this.#report(damageOf(tail.name.file, scan));
    this.#tail = undefined;
    await tail.close();
  }

  async #scan({ name, end }: DayFile): Promise<DayScan> {
    const scan = new DayScan();
    const pieces = this.#folder.events(name.file, { scan, end });
    while (!(await pieces.next()).done);
    return scan;
  }

  #report(found: Damage): void {
    const isKnown = this.#damage.some(
      ({ kind, file }) => kind === 'damaged' && kind === found.kind && file === found.file,
    );
    if (isKnown) return;
    this.#damage.push(found);
    this.#onDamage?.(found);
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new Error('The journal is closed.');
  }
}

function unavailable(what: string, cause: unknown): JournalUnavailable {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new JournalUnavailable(`The journal ${what}: ${why}`, { cause });
}
