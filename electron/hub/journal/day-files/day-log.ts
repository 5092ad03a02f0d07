import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import { checkAppend } from '../check-append';
import { type EventLog, JournalUnavailable } from '../event-log';
import type { DamageList } from './damage-list';
import { DayFile } from './day-file';
import type { DayFolder } from './day-folder';
import { type DayName, nextDayName } from './day-name';
import { DayScan } from './day-scan';
import type { Found } from './find-newest';
import { damageOf, History } from './history';
import { encodeBatch } from './record';
import type { Repair } from './repair';

/** The log on day files: the part of the journal that writes. Made by `openDayJournal`. */
export class DayLog implements EventLog {
  /** Reads what is acknowledged, for the archive too. */
  readonly history: History;
  readonly #folder: DayFolder;
  readonly #damage: DamageList;
  readonly #repairs: Repair[];
  #last: number;
  #newest: DayName | undefined;
  /** `newest` while it may be written. */
  #tail: DayFile | undefined;
  /** A day file that was begun and is not acknowledged: nobody is shown it. */
  #begun: DayFile | undefined;
  /** Why nothing may be written until `reopen`. */
  #failure: JournalUnavailable | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(
    folder: DayFolder,
    { last, newest, end, events, damaged, repairs }: Found,
    damage: DamageList,
  ) {
    this.#folder = folder;
    this.#damage = damage;
    this.#last = last;
    this.#newest = newest;
    this.#tail = newest && end !== undefined ? new DayFile(folder, newest, end) : undefined;
    this.#repairs = repairs;
    this.history = new History(
      folder,
      () => this.#newest && { newest: this.#newest, end: this.#tail?.end },
      (found) => damage.report(found),
      newest && { file: newest.file, events },
    );
    if (damaged) damage.report(damaged);
  }

  get last(): number {
    return this.#last;
  }

  get mustOpenDay(): boolean {
    return this.#tail === undefined;
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
    checkAppend(this, expected, events);
    const [first] = events;
    if (first === undefined) return;
    const date = isEvent(first, 'day.opened') ? first.data.date : undefined;
    const bytes = encodeBatch(events);
    try {
      await (date === undefined ? this.#tail?.append(bytes) : this.#begin(date, bytes));
    } catch (cause) {
      this.#failure = unavailable('could not write', cause);
      throw this.#failure;
    }
    this.#last += events.length;
    this.history.forgetOpened();
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

  read(after: number): AsyncIterable<HeardEvent[]> {
    this.#mustBeOpen();
    return this.history.readAfter(after, this.#last);
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
    return this.#last;
  }

  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
    this.#closed = true;
    await this.#begun?.close();
    await this.#tail?.close();
  }

  async #repair(): Promise<void> {
    for (let repair = this.#repairs[0]; repair; repair = this.#repairs[0]) {
      this.#damage.report(await repair());
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
    return scan.lost === 0 && scan.whole.end === tail.end && scan.last === this.#last;
  }

  /** Acknowledged records are gone: the file is left as it is, and the day goes on in its next part. */
  async #quarantine(): Promise<void> {
    const tail = this.#tail;
    if (tail === undefined) return;
    const scan = await this.#scan(tail);
    this.#damage.report(damageOf(tail.name.file, scan));
    this.#tail = undefined;
    await tail.close();
  }

  async #scan({ name, end }: DayFile): Promise<DayScan> {
    const scan = new DayScan();
    const pieces = this.#folder.events(name.file, { scan, end });
    while (!(await pieces.next()).done);
    return scan;
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new Error('The journal is closed.');
  }
}

function unavailable(what: string, cause: unknown): JournalUnavailable {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new JournalUnavailable(`The journal ${what}: ${why}`, { cause });
}
