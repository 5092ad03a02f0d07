import type { FeedView } from '../../../shared/client/feed-client';
import type { Ack } from '../../../shared/contract/acks';
import type { Command } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { HOUR_MS } from '../../../shared/time';
import { json, StoredValue } from '../../state/stored-value';
import type { Draft } from './draft';
import type { OrderCommand } from './order';
import { type Entry, entries, isPassing, isRefused, isSent, reduceOutbox } from './outbox';

/** After so long without an answer a person is told. */
export const SILENT_MS = 5_000;
/** How often what could not be taken is tried again, and what was never answered. */
const RETRY_MS = 5_000;
const RETRY_SILENT_MS = 15_000;
/** The hub knows a command's id until the next day; what is older is for a person to decide. */
const RETRY_WITHIN_MS = 12 * HOUR_MS;

const storedOutbox = json<readonly Entry[]>('outbox', entries, () => []);

/**
 * Sends orders and does not let go of one before it is durable. Each is written down before it is
 * published, and always published with the id it had first, so trying again never makes a second ticket.
 */
export class Sender {
  readonly outbox: StoredValue<readonly Entry[]>;
  readonly #publish: (command: Command) => Promise<Ack>;
  readonly #now: () => number;
  readonly #triedAt = new Map<string, number>();
  #retries: ReturnType<typeof setInterval> | undefined;
  #canWrite = false;
  #state: HouseState | undefined;

  /** `key`: where this window keeps its outbox. */
  constructor(publish: (command: Command) => Promise<Ack>, now: () => number, key: string) {
    this.outbox = new StoredValue(key, storedOutbox);
    this.#publish = publish;
    this.#now = now;
  }

  /** Takes up what an earlier life of this window left. */
  start(): void {
    for (const entry of this.outbox.get()) this.#takeUp(entry);
    this.#retries = setInterval(() => this.#retryAll(), RETRY_MS);
  }

  stop(): void {
    clearInterval(this.#retries);
  }

  send(command: OrderCommand, draft: Draft): void {
    this.#reduce({ do: 'queue', entry: { command, draft, at: this.#now() } });
    void this.#try(command);
  }

  /**
   * Takes over what a window that is no more has not sent. Each order keeps its id, so that one which
   * arrived after all is not made again; it leaves the other outbox only once it is in this one.
   */
  adopt(key: string): void {
    const left = new StoredValue(key, storedOutbox);
    if (left.get().length === 0) return;
    const adopted = left
      .get()
      .filter((entry) => !isSent(entry) && this.#find(entry.command.id) === undefined);
    if (adopted.length === 0 || this.outbox.set([...this.outbox.get(), ...adopted])) left.set([]);
    this.#findSent();
    for (const entry of this.outbox.get()) this.#takeUp(entry);
  }

  tryAgain(id: string): void {
    const entry = this.#find(id);
    if (!entry || isSent(entry)) return;
    this.#reduce({ do: 'try', id });
    void this.#try(entry.command);
  }

  drop(id: string): void {
    this.#reduce({ do: 'drop', id });
  }

  /** The draft of a refused order, to be changed; the refused command is done with. */
  takeBack(id: string): Draft | undefined {
    const entry = this.#find(id);
    if (!entry || !isRefused(entry)) return undefined;
    this.drop(id);
    return entry.draft;
  }

  /** Reads in the feed what became of the orders, and whether trying again makes sense. */
  look({ state, connection, notices }: FeedView): void {
    this.#state = state;
    this.#findSent();
    const canWrite =
      connection.status === 'live' && !notices.some(({ code }) => code === 'journal-unavailable');
    const isBack = canWrite && !this.#canWrite;
    this.#canWrite = canWrite;
    if (isBack) this.#retryAll(true);
  }

  /** Tries what was never answered, unless the hub may have forgotten it: that is for a person to decide. */
  #takeUp({ command, status, at }: Entry): void {
    if (status.is !== 'sending' || this.#triedAt.has(command.id)) return;
    if (this.#now() - at > RETRY_WITHIN_MS) this.#reduce({ do: 'silence', id: command.id });
    else void this.#try(command);
  }

  #findSent(): void {
    if (!this.#state) return;
    for (const { command, status } of this.outbox.get()) {
      if (status.is === 'sent' && status.number !== undefined) continue;
      const number = numberOf(this.#state, command);
      if (number !== undefined) this.#reduce({ do: 'seen', id: command.id, number });
    }
  }

  #retryAll(atOnce = false): void {
    for (const entry of this.outbox.get()) {
      const isSilent = entry.status.is === 'silent';
      if (!isPassing(entry) && !isSilent) continue;
      const age = this.#now() - entry.at;
      if (age > RETRY_WITHIN_MS) continue;
      const isWaited = Date.now() - (this.#triedAt.get(entry.command.id) ?? 0) >= RETRY_SILENT_MS;
      if (isSilent && !atOnce && !isWaited) continue;
      void this.#try(entry.command);
    }
  }

  /** A door that fails is one that did not answer: whether the hub has the order is not known. */
  async #try(command: OrderCommand): Promise<void> {
    const { id } = command;
    this.#triedAt.set(id, Date.now());
    const silence = setTimeout(() => this.#reduce({ do: 'silence', id }), SILENT_MS);
    try {
      const ack = await this.#publish(command);
      this.#reduce({ do: 'answer', id, ack });
      this.#findSent();
    } catch (error) {
      console.error('publish:', error);
      this.#reduce({ do: 'silence', id });
    } finally {
      clearTimeout(silence);
    }
  }

  #find = (id: string): Entry | undefined =>
    this.outbox.get().find(({ command }) => command.id === id);

  #reduce(action: Parameters<typeof reduceOutbox>[1]): void {
    this.outbox.set(reduceOutbox(this.outbox.get(), action));
  }
}

/** The ticket's number, if what the command asks for is in the state. */
function numberOf(state: HouseState, { type, data }: OrderCommand): number | undefined {
  const ticket = findTicket(state, data.ticketId);
  if (!ticket || type === 'ticket.place') return ticket?.number;
  const added = data.items[0]?.itemId;
  return ticket.items.some(({ itemId }) => itemId === added) ? ticket.number : undefined;
}
