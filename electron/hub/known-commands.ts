import { type HeardEvent, sequenceOf } from '../../shared/contract/events';

/**
 * The command ids of the open day and the day before, each with the sequence of its acknowledgement. With them
 * a command that is sent again after a lost answer acts only once.
 */
export class KnownCommands {
  #today = new Map<string, number>();
  #yesterday = new Map<string, number>();

  /** The sequence that the command was acknowledged with; undefined for a new command. */
  sequenceOf(commandId: string): number | undefined {
    return this.#today.get(commandId) ?? this.#yesterday.get(commandId);
  }

  remember(events: readonly HeardEvent[]): void {
    for (const event of events) this.#today.set(event.correlationid, sequenceOf(event));
  }

  /** Remembers a command without an event (it changed nothing) until the next start. */
  rememberCommand(commandId: string, sequence: number): void {
    this.#today.set(commandId, sequence);
  }

  loadDayBefore(events: readonly HeardEvent[]): void {
    for (const event of events) this.#yesterday.set(event.correlationid, sequenceOf(event));
  }

  turnDay(): void {
    this.#yesterday = this.#today;
    this.#today = new Map();
  }
}
