import { type HeardEvent, houseOf, isEvent, sequenceOf } from '../../../../shared/contract/events';
import type { HouseState } from '../../../../shared/contract/state';
import type {
  Archive,
  Damage,
  Exported,
  ExportOptions,
  OverPart,
  Part,
  Verification,
} from '../archive';
import { checkAppend } from '../check-append';
import { encodeBatch } from '../day-files/record';
import { encodeSnapshot } from '../day-files/snapshot-file';
import { snapshotName } from '../day-files/snapshot-name';
import type { EventLog } from '../event-log';
import type { Journal } from '../journal';
import type { Snapshot, Snapshots } from '../snapshots';
import { stateAt } from '../state-at';

const PIECE_EVENTS = 1000;
/** The same as for day files: the open day and the day before, whose command ids the hub still recognises. */
const ALWAYS_KEPT = 2;

/** The content of a journal in memory. A journal opened on the same place again has the same content. */
export class MemoryPlace {
  events: HeardEvent[] = [];
  readonly snapshots = new Map<number, HouseState>();

  constructor(events: readonly HeardEvent[] = []) {
    this.events = [...events];
  }

  /** Events after `after` up to `through`, in pieces. Does not include events appended meanwhile. */
  async *read(after: number, through: number): AsyncGenerator<HeardEvent[]> {
    const found = this.events.filter((event) => {
      const sequence = sequenceOf(event);
      return sequence > after && sequence <= through;
    });
    for (let at = 0; at < found.length; at += PIECE_EVENTS) {
      yield found.slice(at, at + PIECE_EVENTS);
    }
  }

  /** The events of each business day, oldest first. A day begins with its first `day.opened`. */
  days(): Map<string, HeardEvent[]> {
    const days = new Map<string, HeardEvent[]>();
    let date: string | undefined;
    for (const event of this.events) {
      if (isEvent(event, 'day.opened')) date = event.data.date;
      if (date === undefined) continue;
      const day = days.get(date) ?? [];
      days.set(date, day);
      day.push(event);
    }
    return days;
  }
}

/** A journal without a disk, for tests and for a hub whose data may end with its process. */
export function memoryJournal(place = new MemoryPlace()): Journal {
  const log = new MemoryLog(place);
  const snapshots = new MemorySnapshots(place, log);
  return { log, snapshots, archive: new MemoryArchive(place, snapshots) };
}

class MemoryLog implements EventLog {
  readonly #place: MemoryPlace;
  #isClosed = false;
  #running: Promise<void> | undefined;

  constructor(place: MemoryPlace) {
    this.#place = place;
  }

  get last(): number {
    const last = this.#place.events.at(-1);
    return last ? sequenceOf(last) : 0;
  }

  get mustOpenDay(): boolean {
    return this.#place.events.length === 0;
  }

  async append(expected: number, events: readonly HeardEvent[]): Promise<void> {
    if (this.#running) throw new Error('An append is already running.');
    this.#mustBeOpen();
    checkAppend(this, expected, events);
    // Asynchronous, as with a disk: no caller may rely on an append that completes synchronously.
    this.#running = Promise.resolve().then(() => {
      this.#place.events.push(...events);
    });
    await this.#running.finally(() => {
      this.#running = undefined;
    });
  }

  read(after: number): AsyncIterable<HeardEvent[]> {
    this.#mustBeOpen();
    return this.#place.read(after, this.last);
  }

  async reopen(): Promise<number> {
    this.#mustBeOpen();
    return this.last;
  }

  async close(): Promise<void> {
    await this.#running;
    this.#isClosed = true;
  }

  #mustBeOpen(): void {
    if (this.#isClosed) throw new Error('The journal is closed.');
  }
}

class MemorySnapshots implements Snapshots {
  readonly #place: MemoryPlace;
  readonly #log: EventLog;

  constructor(place: MemoryPlace, log: EventLog) {
    this.#place = place;
    this.#log = log;
  }

  async put(sequence: number, state: HouseState): Promise<void> {
    if (sequence > this.#log.last) throw new Error(`The log does not reach ${sequence}.`);
    this.#place.snapshots.set(sequence, state);
  }

  async newestBefore(sequence: number): Promise<Snapshot | undefined> {
    const found = Math.max(...[...this.#place.snapshots.keys()].filter((at) => at <= sequence));
    const state = this.#place.snapshots.get(found);
    return state && { sequence: found, state };
  }
}

class MemoryArchive implements Archive {
  readonly damage: readonly Damage[] = [];
  readonly #place: MemoryPlace;
  readonly #snapshots: MemorySnapshots;

  constructor(place: MemoryPlace, snapshots: MemorySnapshots) {
    this.#place = place;
    this.#snapshots = snapshots;
  }

  async days(): Promise<string[]> {
    return [...this.#place.days().keys()].sort();
  }

  async *readDay(date: string): AsyncGenerator<HeardEvent[]> {
    const events = this.#place.days().get(date) ?? [];
    for (let at = 0; at < events.length; at += PIECE_EVENTS) {
      yield events.slice(at, at + PIECE_EVENTS);
    }
  }

  async startOf(date: string): Promise<HouseState | undefined> {
    const first = this.#place.days().get(date)?.[0];
    return (
      first &&
      stateAt(sequenceOf(first), this.#snapshots, (after, through) =>
        this.#place.read(after, through),
      )
    );
  }

  async verify(): Promise<Verification> {
    const { events } = this.#place;
    const first = events[0] ? sequenceOf(events[0]) : 1;
    const isWhole = events.every((event, index) => sequenceOf(event) === first + index);
    const sum = `${events.length} records, last sequence ${events.length === 0 ? 0 : first + events.length - 1}.`;
    return isWhole
      ? { faults: 0, lines: [`Healthy: ${sum}`] }
      : { faults: 1, lines: [`Not healthy, sequences are missing: ${sum}`] };
  }

  async export({ day, acknowledged }: ExportOptions): Promise<Exported | undefined> {
    const through = acknowledged?.() ?? Number.POSITIVE_INFINITY;
    const days = [...this.#place.days()]
      .filter(([date]) => day === undefined || date === day)
      .map(([date, events]) => ({
        date,
        events: wholeCommands(events, through),
      }))
      .filter(({ events }) => events.length > 0);
    const [first] = days;
    const from = first?.events[0];
    const last = days.at(-1)?.events.at(-1);
    if (!first || !from || !last) return undefined;
    const parts = days.map(({ date, events }) => partOf(`${date}.log`, encodeBatch(events)));
    const start = await this.startOf(first.date);
    if (start) {
      const name = snapshotName(start.sequence, start).file;
      parts.unshift(partOf(name, encodeSnapshot(start.sequence, start)));
    }
    return { house: houseOf(from), through: sequenceOf(last), parts };
  }

  async over(): Promise<OverPart[]> {
    const days = [...this.#place.days()];
    const parts: OverPart[] = [];
    for (const [date, events] of days.slice(0, -1)) {
      for (const [sequence, state] of this.#place.snapshots) {
        if (state.day.date !== date) continue;
        const { file } = snapshotName(sequence, state);
        parts.push({ ...partOf(file, encodeSnapshot(sequence, state)), date });
      }
      parts.push({ ...partOf(`${date}.log`, encodeBatch(events)), date });
    }
    return parts;
  }

  async prune(
    keepDays: number,
    mayRemove: (date: string, files: readonly Part[]) => Promise<boolean> = async () => true,
  ): Promise<string[]> {
    const dates = await this.days();
    const kept = Math.max(ALWAYS_KEPT, keepDays);
    const [oldest] = dates.slice(-kept);
    const start = oldest === undefined ? undefined : await this.startOf(oldest);
    const removed: string[] = [];
    for (const date of dates.slice(0, -kept)) {
      if (start) this.#place.snapshots.set(start.sequence, start);
      const parts = (await this.over()).filter((part) => part.date === date);
      if (!(await mayRemove(date, parts))) break;
      const gone = new Set(this.#place.days().get(date));
      this.#place.events = this.#place.events.filter((event) => !gone.has(event));
      for (const [sequence, state] of this.#place.snapshots) {
        if (state.day.date === date) this.#place.snapshots.delete(sequence);
      }
      removed.push(date);
    }
    return removed;
  }
}

/** The events up to `through`, without a command that continues after it. */
function wholeCommands(events: readonly HeardEvent[], through: number): HeardEvent[] {
  const behind = events.find((event) => sequenceOf(event) > through);
  return events.filter(
    (event) => sequenceOf(event) <= through && event.correlationid !== behind?.correlationid,
  );
}

const partOf = (name: string, bytes: Buffer): Part => ({
  name,
  bytes: bytes.length,
  async *read() {
    yield bytes;
  },
});
