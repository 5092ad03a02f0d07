import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import type { Line } from '../../files/read-lines';
import { decodeLine, eventOf, Joiner } from './record';

/**
 * Judges the lines of one day file in their order and says which records are healthy: the checksum
 * fits and the sequence is greater than the one before. Failing lines with a healthy record behind
 * them are damage; failing lines at the very end may be a write that was cut.
 */
export class DayScan {
  /** Healthy records so far. */
  healthy = 0;
  /** Sequence of the last healthy record, 0 for none. */
  last = 0;
  /** True when the first record is a healthy `day.opened`. */
  opensDay = false;
  /** The offset behind the last command that is whole, and what was healthy up to there. */
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

  /** True when something is wrong that a cut write cannot have done. */
  get damaged(): boolean {
    return this.#lost > 0;
  }

  /** Records that the file should have had, as far as that can be told, less the healthy ones. */
  get lost(): number {
    return this.#lost + this.#failing + (this.#joiner.isWaiting ? 1 : 0);
  }

  #lose(records: number): void {
    this.#lost += records;
    this.#failing = 0;
  }
}
