import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import type { Line } from '../../files/read-lines';
import { decodeLine, eventOf, Joiner } from './record';

/**
 * Checks the lines of one day file in order. A record is healthy when its checksum fits and its sequence
 * is greater than the one before. Failing lines before a healthy record are damage; failing lines at
 * the end may be an interrupted write.
 */
export class DayScan {
  /** Healthy records so far. */
  healthy = 0;
  /** The sequence of the last healthy record, 0 for none. */
  last = 0;
  /** True when the first record is a healthy `day.opened`. */
  opensDay = false;
  /** The last whole command: the offset after it, and the healthy records and last sequence up to there. */
  whole = { end: 0, healthy: 0, last: 0 };
  readonly #joiner = new Joiner();
  #lost = 0;
  #failing = 0;

  /** The event of a healthy line, or undefined. Throws JournalNewer. */
  take({ bytes, end, terminated }: Line): HeardEvent | undefined {
    const { dropped } = this.#joiner;
    const record = this.#joiner.take(terminated ? decodeLine(bytes) : undefined);
    this.#failing += this.#joiner.dropped - dropped;
    if (record === 'waiting') return undefined;
    if (record === undefined) {
      this.#failing += 1;
      return undefined;
    }
    const { sequence, more } = record;
    const event = eventOf(record);
    if (sequence <= this.last) {
      this.#lose(this.#failing + 1);
      return undefined;
    }
    if (this.healthy > 0) this.#lose(sequence - this.last - 1 || this.#failing);
    else if (this.#failing === 0 && isEvent(event, 'day.opened')) this.opensDay = true;
    else this.#lose(Math.max(1, this.#failing));
    this.healthy += 1;
    this.last = sequence;
    if (!more) this.whole = { end, healthy: this.healthy, last: sequence };
    return event;
  }

  /** True for a fault that an interrupted write cannot cause. */
  get damaged(): boolean {
    return this.#lost > 0;
  }

  /** Records that the file should hold, as far as known, minus the healthy ones. */
  get lost(): number {
    return this.#lost + this.#failing + (this.#joiner.isWaiting ? 1 : 0);
  }

  #lose(records: number): void {
    this.#lost += records;
    this.#failing = 0;
  }
}
