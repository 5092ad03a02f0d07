import { type Journal, JournalUnavailable } from '../../../electron/hub/journal/port';
import { type HeardEvent, isEvent, sequenceOf } from '../../../shared/contract/events';

/** The journal port without a disk, to test what stands on it; it can be told to fail. */
export class MemoryJournal implements Journal {
  readonly damage = [];
  events: HeardEvent[];
  /** How often a batch was made durable: one for each sync of the real journal. */
  syncs = 0;
  failNext = false;
  reopenFails = false;
  /** Resolves when the next append may go on; lets a test fill a batch meanwhile. */
  gate: Promise<void> = Promise.resolve();
  dayBefore = new Map<string, number>();
  #isPoisoned = false;

  constructor(events: readonly HeardEvent[] = []) {
    this.events = [...events];
  }

  get mustOpenDay(): boolean {
    return this.events.length === 0;
  }

  get lastSequence(): number {
    const last = this.events.at(-1);
    return last ? sequenceOf(last) : 0;
  }

  async append(expected: number, events: readonly HeardEvent[]): Promise<void> {
    await this.gate;
    if (expected !== this.lastSequence) throw new Error('the writer lost its place');
    if (this.failNext || this.#isPoisoned) {
      this.failNext = false;
      this.#isPoisoned = true;
      throw new JournalUnavailable('the disk is full');
    }
    this.syncs += 1;
    this.events.push(...events);
  }

  async readDay(): Promise<HeardEvent[]> {
    const from = this.events.findLastIndex((event) => isEvent(event, 'day.opened'));
    return this.events.slice(Math.max(0, from));
  }

  async *read(after: number): AsyncIterable<HeardEvent[]> {
    yield this.events.filter((event) => sequenceOf(event) > after);
  }

  async commandsOfDayBefore(): Promise<Map<string, number>> {
    return this.dayBefore;
  }

  async days(): Promise<string[]> {
    return [];
  }

  async readBusinessDay(): Promise<HeardEvent[]> {
    return this.events;
  }

  async reopen(): Promise<number> {
    if (this.reopenFails) throw new JournalUnavailable('the disk is still full');
    this.#isPoisoned = false;
    return this.lastSequence;
  }

  async close(): Promise<void> {}
}
