import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import { checkAppend } from '../check-append';
import { type EventLog, JournalUnavailable } from '../event-log';
import type { DamageList } from './damage-list';
import { DayFile, ForeignBytes } from './day-file';
import type { DayFolder } from './day-folder';
import { type DayName, nextDayName } from './day-name';
import { DayScan } from './day-scan';
import type { Found } from './find-newest';
import { damageOf, History } from './history';
import { encodeBatch } from './record';
import type { Repair } from './repair';

/** The event log on day files: the part of the journal that writes. `openDayJournal` creates it. */
export class DayLog implements EventLog {
  /** Reads acknowledged events. The archive uses it too. */
  readonly history: History;
  readonly #folder: DayFolder;
  readonly #damage: DamageList;
  readonly #repairs: Repair[];
  #last: number;
  #newest: DayName | undefined;
  /** The file `#newest` while it may be written. */
  #tail: DayFile | undefined;
  /** A day file that was begun and is not acknowledged. No reader sees it. */
  #begun: DayFile | undefined;
  /** The reason why nothing may be written until `reopen`. */
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
   * Moves torn bytes aside and opens the file for writing. If that fails (for example on a full disk),
   * the journal serves what it has and is not writable before `reopen`.
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

  /** Begins the file of a business day. The previous file stays the newest until this one is durable. */
  async #begin(date: string, bytes: Uint8Array): Promise<void> {
    const name = nextDayName(await this.#folder.days(), date);
    const file = new DayFile(this.#folder, name, 0);
    this.#begun = file;
    await file.create(bytes);
    this.#begun = undefined;
    const before = this.#tail;
    this.#tail = file;
    this.#newest = name;
    // All its bytes are on disk, so a failed close loses nothing and must not fail the new day.
    await before?.close().catch(() => undefined);
  }

  read(after: number): AsyncIterable<HeardEvent[]> {
    this.#mustBeOpen();
    return this.history.readAfter(after, this.#last);
  }

  async reopen(): Promise<number> {
    this.#mustBeOpen();
    // Only a new start reads another hub's bytes. This one must not cut them off.
    if (this.#failure?.cause instanceof ForeignBytes) throw this.#failure;
    // The caller of the running append gets its error itself.
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
   * Puts a file that was begun and never acknowledged out of the way. Empties it, to free its room and so
   * that no later start finds whole records in it. Renames it, because after a failed sync of a name the
   * next attempt needs a new name.
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

  /** Removes bytes that were never acknowledged and checks every record of the rest. */
  async #isIntact(tail: DayFile): Promise<boolean> {
    if (!(await tail.restore())) return false;
    const scan = await this.#scan(tail);
    return scan.lost === 0 && scan.whole.end === tail.end && scan.last === this.#last;
  }

  /** Acknowledged records are lost: leaves the file unchanged, so that the day continues in its next part. */
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
