import { v7 as uuid } from 'uuid';
import type { Ack, ErrorCode } from '../../shared/contract/acks';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import type { HeardEvent } from '../../shared/contract/events';
import type { WindowRole } from '../../shared/contract/roles';
import type { Agenda, Clock } from './agenda';

export type Submit = (command: Command, role: WindowRole) => Promise<Ack>;

/** Commands refused with one code and not retried, and the message of the first. */
export type Refusal = { code: ErrorCode; count: number; first: string };

/** Most unanswered commands. More would only wait in the hub, in front of people's commands. */
const IN_FLIGHT_MAX = 64;
const RETRY_FIRST_MS = 25;
const RETRY_LONGEST_MS = 1_000;

type Outgoing = {
  role: WindowRole;
  command: Command;
  still: () => boolean;
  settled: (ack: Ack | undefined) => void;
};

/**
 * Sends the simulated people's commands in order, a bounded number at once. Sends a command again with the same
 * id when it is refused as `busy` or `unavailable`, or its answer is lost, until it is answered.
 */
export class Sender {
  /** Milliseconds from sending a command to the arrival of its first event. One entry per command. */
  readonly latencies: number[] = [];
  readonly #refusals = new Map<ErrorCode, Refusal>();
  readonly #waiting: Outgoing[] = [];
  readonly #sentAt = new Map<string, number>();
  readonly #options: { submit: Submit; clock: Clock; agenda: Agenda; onSettled: () => void };
  #inFlight = 0;
  #unsettled = 0;
  #isStopped = false;

  constructor(options: { submit: Submit; clock: Clock; agenda: Agenda; onSettled: () => void }) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#unsettled === 0;
  }

  get refusals(): Refusal[] {
    return [...this.#refusals.values()].sort((a, b) => b.count - a.count);
  }

  /**
   * Sends a command. Calls `still` before each try and drops the command when it is false (`settled` gets
   * undefined), because people may have changed something meanwhile.
   */
  send<T extends CommandType>(
    role: WindowRole,
    type: T,
    data: CommandData<T>,
    { still = () => true, settled = () => {} }: Partial<Pick<Outgoing, 'still' | 'settled'>> = {},
  ): void {
    // The signature pairs `type` and `data`, but the compiler cannot follow that into the union.
    const command = { id: uuid(), type, data } as Command;
    this.#unsettled += 1;
    this.#waiting.push({ role, command, still, settled });
    // Deferred, because the caller may be in the middle of a batch of events.
    queueMicrotask(() => this.#pump());
  }

  /** Measures the latency of the commands whose first event has arrived. */
  arrived(events: readonly HeardEvent[]): void {
    for (const { correlationid } of events) {
      const sentAt = this.#sentAt.get(correlationid);
      if (sentAt === undefined) continue;
      this.#sentAt.delete(correlationid);
      this.latencies.push(this.#options.clock.now() - sentAt);
    }
  }

  stop(): void {
    this.#isStopped = true;
  }

  #pump(): void {
    while (this.#inFlight < IN_FLIGHT_MAX && !this.#isStopped) {
      const outgoing = this.#waiting.shift();
      if (!outgoing) return;
      this.#inFlight += 1;
      void this.#deliver(outgoing);
    }
  }

  async #deliver({ role, command, still, settled }: Outgoing): Promise<void> {
    let ack: Ack | undefined;
    for (let pause = RETRY_FIRST_MS; still(); pause = Math.min(2 * pause, RETRY_LONGEST_MS)) {
      if (!this.#sentAt.has(command.id)) this.#sentAt.set(command.id, this.#options.clock.now());
      ack = await this.#try(command, role);
      if (this.#isStopped || (ack && !isPassing(ack))) break;
      ack = undefined;
      await new Promise<void>((resolve) => this.#options.agenda.in(pause, resolve));
    }
    if (this.#isStopped) return;
    this.#inFlight -= 1;
    this.#unsettled -= 1;
    if (ack?.ok !== true) this.#sentAt.delete(command.id);
    if (ack?.ok === false) this.#count(command, ack.error);
    settled(ack);
    this.#options.onSettled();
    this.#pump();
  }

  async #try(command: Command, role: WindowRole): Promise<Ack | undefined> {
    try {
      return await this.#options.submit(command, role);
    } catch {
      return undefined;
    }
  }

  #count({ type }: Command, { code, message }: { code: ErrorCode; message: string }): void {
    const known = this.#refusals.get(code) ?? { code, count: 0, first: `${type}: ${message}` };
    this.#refusals.set(code, { ...known, count: known.count + 1 });
  }
}

const isPassing = (ack: Ack): boolean =>
  !ack.ok && (ack.error.code === 'busy' || ack.error.code === 'unavailable');
