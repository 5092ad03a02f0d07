import type { Ack } from '../contract/acks';
import type { Command } from '../contract/commands';
import type { HouseState } from '../contract/state';
import { HOUR_MS } from '../time';
import type { FeedView } from './feed-client';
import {
  type Entry,
  isPassing,
  isRefused,
  isSent,
  type OutboxAction,
  reduceOutbox,
} from './outbox-entries';

/** After so long without an answer a person is told. */
export const SILENT_MS = 5_000;
/** How often what could not be taken is tried again, and what was never answered. */
const RETRY_MS = 5_000;
const RETRY_SILENT_MS = 15_000;
/** The hub knows a command's id until the next day; what is older is for a person to decide. */
const RETRY_WITHIN_MS = 12 * HOUR_MS;

/** Where an outbox is written. `set` returns whether the entries are stored. */
export type OutboxStore<C, D> = {
  get(): readonly Entry<C, D>[];
  set(entries: readonly Entry<C, D>[]): boolean;
};

/** What an outbox needs of the machine it runs on. */
export type OutboxHost = {
  /** The machine's clock, in milliseconds. */
  now(): number;
  /** Runs once after `ms`; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Runs every `ms`; returns what ends it. */
  every(ms: number, run: () => void): () => void;
  /** Told when the door fails. */
  onError(error: unknown): void;
};

type Options<C, D> = {
  store: OutboxStore<C, D>;
  publish(command: C): Promise<Ack>;
  /** The hub's clock, in milliseconds. */
  hubNow(): number;
  /** The number of the ticket that shows that the state holds what the command asks for. */
  numberOf(state: HouseState, command: C): number | undefined;
  host: OutboxHost;
};

/**
 * Sends commands and keeps each until it is durable. It is written down before it is published, and always
 * published with the id it had first, so trying again never makes a second ticket.
 */
export class Outbox<C extends Command, D> {
  readonly #options: Options<C, D>;
  readonly #triedAt = new Map<string, number>();
  #stopRetries: (() => void) | undefined;
  #canWrite = false;
  #state: HouseState | undefined;

  constructor(options: Options<C, D>) {
    this.#options = options;
  }

  get entries(): readonly Entry<C, D>[] {
    return this.#options.store.get();
  }

  /** Takes up what an earlier life of this window left, and retries from now on. */
  start(): void {
    for (const entry of this.entries) this.#takeUp(entry);
    this.#stopRetries = this.#options.host.every(RETRY_MS, () => this.#retryAll());
  }

  stop(): void {
    this.#stopRetries?.();
  }

  send(command: C, draft: D): void {
    this.#reduce({ type: 'queue', entry: { command, draft, at: this.#options.hubNow() } });
    void this.#try(command);
  }

  /**
   * Takes over what a closed window has not sent. Each command keeps its id, so that one which arrived
   * after all is not done again; it leaves the other outbox only once it is stored in this one.
   */
  adopt(left: OutboxStore<C, D>): void {
    if (left.get().length === 0) return;
    const adopted = left
      .get()
      .filter((entry) => !isSent(entry) && this.#find(entry.command.id) === undefined);
    const isStored = adopted.length === 0 || this.#options.store.set([...this.entries, ...adopted]);
    if (isStored) left.set([]);
    this.#findSent();
    for (const entry of this.entries) this.#takeUp(entry);
  }

  tryAgain(id: string): void {
    const entry = this.#find(id);
    if (!entry || isSent(entry)) return;
    this.#reduce({ type: 'try', id });
    void this.#try(entry.command);
  }

  drop(id: string): void {
    this.#reduce({ type: 'drop', id });
  }

  /** The draft of a refused command, to be changed; drops the command. Undefined if it is not refused. */
  takeBack(id: string): D | undefined {
    const entry = this.#find(id);
    if (!entry || !isRefused(entry)) return undefined;
    this.drop(id);
    return entry.draft;
  }

  /** Reads in the feed what became of the commands, and whether trying again makes sense. */
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
  #takeUp({ command, status, at }: Entry<C, D>): void {
    if (status.type !== 'sending' || this.#triedAt.has(command.id)) return;
    const isOld = this.#options.hubNow() - at > RETRY_WITHIN_MS;
    if (isOld) this.#reduce({ type: 'silence', id: command.id });
    else void this.#try(command);
  }

  #findSent(): void {
    if (!this.#state) return;
    for (const { command, status } of this.entries) {
      if (status.type === 'sent' && status.number !== undefined) continue;
      const number = this.#options.numberOf(this.#state, command);
      if (number !== undefined) this.#reduce({ type: 'seen', id: command.id, number });
    }
  }

  #retryAll(atOnce = false): void {
    const { hubNow, host } = this.#options;
    for (const entry of this.entries) {
      const isSilent = entry.status.type === 'silent';
      if (!isPassing(entry) && !isSilent) continue;
      if (hubNow() - entry.at > RETRY_WITHIN_MS) continue;
      const isWaited = host.now() - (this.#triedAt.get(entry.command.id) ?? 0) >= RETRY_SILENT_MS;
      if (isSilent && !atOnce && !isWaited) continue;
      void this.#try(entry.command);
    }
  }

  /** A door that fails is one that did not answer: whether the hub has the command is not known. */
  async #try(command: C): Promise<void> {
    const { publish, host } = this.#options;
    const { id } = command;
    this.#triedAt.set(id, host.now());
    const cancel = host.after(SILENT_MS, () => this.#reduce({ type: 'silence', id }));
    try {
      const ack = await publish(command);
      this.#reduce({ type: 'answer', id, ack });
      this.#findSent();
    } catch (error) {
      host.onError(error);
      this.#reduce({ type: 'silence', id });
    } finally {
      cancel();
    }
  }

  #find = (id: string): Entry<C, D> | undefined =>
    this.entries.find(({ command }) => command.id === id);

  #reduce(action: OutboxAction<C, D>): void {
    this.#options.store.set(reduceOutbox(this.entries, action));
  }
}
