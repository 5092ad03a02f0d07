import { type HeardEvent, isEvent } from '../../../../shared/contract/events';
import type { Line } from './lines';
import { decodeRecord } from './record';

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
  /** True when the first line is a healthy `day.opened`: the state can be folded from here. */
  opensDay = false;
  /** The offset behind the last command that is whole, and what was healthy up to there. */
  whole = { end: 0, healthy: 0, last: 0 };
  #lost = 0;
  #failing = 0;

  /** The event of a healthy line, or undefined. Throws JournalNewer. */
  take({ bytes, end, terminated }: Line): HeardEvent | undefined {
    const record = terminated ? decodeRecord(bytes) : undefined;
    if (record === undefined) {
      this.#failing += 1;
      return undefined;
    }
    const { sequence, more, event } = record;
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
    return this.#lost + this.#failing;
  }

  #lose(records: number): void {
    this.#lost += records;
    this.#failing = 0;
  }
}
