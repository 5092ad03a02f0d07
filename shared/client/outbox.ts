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

/** How long a command may have no answer before a person learns of it. */
export const SILENT_MS = 5_000;
/** How often the outbox sends again what was not taken or not answered. */
const RETRY_MS = 5_000;
const RETRY_SILENT_MS = 15_000;
/** The hub knows a command's id until the next day; for an older command a person decides. */
const RETRY_WITHIN_MS = 12 * HOUR_MS;

/** Where an outbox is written. `set` returns whether the entries are stored. */
export type OutboxStore<C, D> = {
  get(): readonly Entry<C, D>[];
  set(entries: readonly Entry<C, D>[]): boolean;
};

/** What an outbox needs from its machine. */
export type OutboxHost = {
  /** The machine's clock, in milliseconds. */
  now(): number;
  /** Runs `run` once after `ms`; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Runs `run` every `ms`; returns a function that stops it. */
  every(ms: number, run: () => void): () => void;
  /** Called when the door fails. */
  onError(error: unknown): void;
};

type Options<C, D> = {
  store: OutboxStore<C, D>;
  publish(command: C): Promise<Ack>;
  /** The hub's clock, in milliseconds. */
  hubNow(): number;
  /** The ticket's number, if the state already includes the command's effect. */
  numberOf(state: HouseState, command: C): number | undefined;
  host: OutboxHost;
};

/**
 * Sends commands and keeps each until it is durable. It stores a command before it publishes it, and always publishes
 * it with its first id, so that trying again never makes a second ticket.
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

  /** Takes up the commands that a former run of this window left, and retries from now on. */
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
   * Takes over the unsent commands of a closed window. Each keeps its id, so that one that did arrive does not act
   * twice. A command leaves the other outbox only after this one has stored it.
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

  /** Drops a refused command and returns its draft, to be changed. Undefined if the command is not refused. */
  takeBack(id: string): D | undefined {
    const entry = this.#find(id);
    if (!entry || !isRefused(entry)) return undefined;
    this.drop(id);
    return entry.draft;
  }

  /** Reads the commands' outcome from the feed, and whether trying again makes sense. */
  look({ state, connection, notices }: FeedView): void {
    this.#state = state;
    this.#findSent();
    const canWrite =
      connection.status === 'live' && !notices.some(({ code }) => code === 'journal-unavailable');
    const isBack = canWrite && !this.#canWrite;
    this.#canWrite = canWrite;
    if (isBack) this.#retryAll(true);
  }

  /** Sends a command without an answer again, unless it is so old that the hub may have forgotten its id. */
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

  /** A door that fails counts as no answer, because the hub may or may not have the command. */
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
