import { type HeardEvent, sequenceOf } from '../../shared/contract/events';

/**
 * The command ids of the open day and of the day before, each with the sequence that it was answered
 * with. This is what makes a command that is sent again, after a lost reply, act only once.
 */
export class KnownCommands {
  #today = new Map<string, number>();
  #yesterday = new Map<string, number>();

  /** What the command was acknowledged with, or undefined for one that is new. */
  sequenceOf(commandId: string): number | undefined {
    return this.#today.get(commandId) ?? this.#yesterday.get(commandId);
  }

  remember(events: readonly HeardEvent[]): void {
    for (const event of events) this.#today.set(event.correlationid, sequenceOf(event));
  }

  /** One that changed nothing, which no event tells of, is known until the next start. */
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
