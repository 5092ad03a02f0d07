import { v7 as uuid } from 'uuid';
import type { Ack, HeardError } from '../../../../shared/contract/acks';
import type { CommandData } from '../../../../shared/contract/commands';
import type { PinRefusal, PinUse } from '../../../../shared/contract/pins';
import { system } from '../../../../shared/contract/roles';
import type { StaffCommand } from '../../../../shared/domain/staff';
import { SECOND_MS } from '../../../../shared/time';
import type { Peer } from '../peer';
import type { GateOptions } from './gate';
import { denied } from './refusals';

/**
 * Checks PINs one at a time, so that a flood of them costs at most one thread. A peer that sends a second PIN before
 * the first is answered, or before its wait is over, gets `busy` at once and costs nothing.
 */
export class Pad {
  readonly #options: GateOptions;
  /** Ids of peers whose PIN is being checked. */
  readonly #looking = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: GateOptions) {
    this.#options = options;
  }

  /** Runs `act` after the ones before it, unless its peer must wait: then `busy` with `pin-pending` or `pin-wait`. */
  async look<T>(peer: Peer, act: () => Promise<T>): Promise<T | PinRefusal> {
    if (this.#looking.has(peer.id)) return denied('busy', 'pin-pending', {});
    const wait = this.#wait(peer);
    if (wait) return wait;
    this.#looking.add(peer.id);
    const answer = this.#turn.then<T | PinRefusal>(() => this.#wait(peer) ?? act());
    this.#turn = answer.catch(() => {});
    try {
      return await answer;
    } finally {
      this.#looking.delete(peer.id);
    }
  }

  /** Counts a wrong PIN, and returns `error` with the time of the next try. */
  async wrong(purpose: PinUse, { name }: Peer, error: HeardError): Promise<PinRefusal> {
    const { book, now, onFailure } = this.#options;
    await book.wrong(name, now()).catch(onFailure);
    await this.record('staff.refuse', { purpose, window: name });
    const retryAt = book.retryAt(name, now());
    return { ok: false, error, ...(retryAt === 0 ? {} : { retryAt }) };
  }

  /** Records what happened in the journal. */
  record<T extends StaffCommand['type']>(type: T, data: CommandData<T>): Promise<Ack> {
    return this.#options.hub.submit({ id: uuid(), type, data }, system('approvals'));
  }

  #wait({ name }: Peer): PinRefusal | undefined {
    const { book, now } = this.#options;
    const retryAt = book.retryAt(name, now());
    if (retryAt === 0) return undefined;
    const seconds = Math.ceil((retryAt - now()) / SECOND_MS);
    return { ...denied('busy', 'pin-wait', { seconds }), retryAt };
  }
}
