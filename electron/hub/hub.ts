import { v7 as uuid } from 'uuid';
import type { Ack } from '../../shared/contract/acks';
import type { Command } from '../../shared/contract/commands';
import { type HeardEvent, houseOf, isEvent, sequenceOf } from '../../shared/contract/events';
import type { House } from '../../shared/contract/house';
import { refusal } from '../../shared/contract/refusals';
import { type Actor, system } from '../../shared/contract/roles';
import type { HouseState } from '../../shared/contract/state';
import { checkCommand } from '../../shared/contract/validate';
import { approvedBy } from '../../shared/domain/approval';
import { businessDate } from '../../shared/domain/business-day';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { evolve, evolveAll, initial } from '../../shared/domain/evolve';
import { carriesStart, openDay } from '../../shared/domain/open-day';
import type { Owned } from '../../shared/domain/owned';
import { clockOf, machineTimeZone } from '../../shared/domain/wall-clock';
import type { Bus } from './bus';
import type { Journal } from './journal/journal';
import type { Snapshot } from './journal/snapshots';
import { KnownCommands } from './known-commands';

/** Commands that wait before more are answered `busy`: minutes of the busiest house, a few MB. */
export const QUEUE_MAX = 10_000;
/** Most commands in one sync. More would make the first of them wait for the deciding of the last. */
export const BATCH_MAX = 256;

const UNWRITTEN: Ack = { ok: false, error: refusal('unavailable', 'unwritten', {}) };
const CLOSING: Ack = { ok: false, error: refusal('unavailable', 'closing', {}) };
const BUSY: Ack = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const OWN_FAULT: Ack = { ok: false, error: refusal('unavailable', 'own-fault', {}) };

const NO_START =
  'The state that the journal starts from is lost: the menu and the settings are those of a new house. Restore a backup, or set them up again.';

export type HubOptions = {
  journal: Journal;
  bus: Bus;
  /** The house of an empty journal. */
  house: House;
  now(): number;
  /** Told when the journal cannot write (true) and when it can again (false). */
  onUnavailable(isUnavailable: boolean, error?: unknown): void;
  /** A fault in our own rules; the command is refused and the service goes on. */
  onFault(error: unknown): void;
};

type Waiting = {
  command: Command;
  causationId?: string | undefined;
  by: Actor;
  answer: (ack: Ack) => void;
};

/**
 * The one writer. A serial queue takes commands in batches: decide, append, one sync, publish,
 * acknowledge. Nothing is published or acknowledged before it is durable.
 */
export class Hub {
  readonly #options: HubOptions;
  readonly #known = new KnownCommands();
  #dayBefore: Promise<void> | undefined;
  #state: HouseState;
  #queue: Waiting[] = [];
  /** The loop that commits, while there is something to commit. */
  #running: Promise<void> | undefined;
  #isUnavailable = false;
  #recovering: Promise<boolean> | undefined;
  #isClosed = false;
  /** For a house without a time zone. */
  readonly #machineTimeZone = machineTimeZone();
  /** Commands up to this sequence are not known yet: they are in the days that were not folded. */
  readonly #foldedAfter: number;
  /** The state at the start of a day, while it is not on disk as a snapshot. */
  #unkept: HouseState | undefined;
  #keeping: Promise<boolean> | undefined;
  /** The snapshot failed before: it is reported once. */
  #isSnapshotLate = false;

  private constructor(options: HubOptions, snapshot: Snapshot | undefined) {
    this.#options = options;
    this.#foldedAfter = snapshot?.sequence ?? 0;
    this.#state = snapshot?.state ?? initial(options.house);
  }

  /**
   * Folds the newest snapshot and the events after it, all events where there is no snapshot, and opens
   * today's business day if it is due. Rejects as the journal does.
   */
  static async open(options: HubOptions): Promise<Hub> {
    const { log, snapshots } = options.journal;
    const hub = new Hub(options, await snapshots.newestBefore(log.last));
    for await (const events of log.read(hub.#foldedAfter)) hub.#fold(events);
    hub.#state = { ...hub.#state, sequence: log.last };
    // A crash came between the turn of the day and its snapshot.
    await hub.#keepSnapshot();
    if (hub.#mustOpenDay()) await hub.#turnDay();
    return hub;
  }

  #fold(events: readonly HeardEvent[]): void {
    const [first] = events;
    if (this.#state.sequence === 0 && first) {
      if (!carriesStart(first)) this.#options.onFault(new Error(NO_START));
      // The house is still the one that wrote the rest, whatever is lost of it.
      this.#state = initial({ ...this.#options.house, id: houseOf(first) });
    }
    this.#known.remember(events);
    const opened = events.findLastIndex((event) => isEvent(event, 'day.opened')) + 1;
    if (opened > 0) {
      this.#state = evolveAll(this.#state, events.slice(0, opened));
      this.#unkept = this.#state;
    }
    this.#state = evolveAll(this.#state, events.slice(opened));
  }

  /** The fold of everything that is durable and published. */
  get state(): HouseState {
    return this.#state;
  }

  /**
   * Takes anything as a command of `by`. Resolves once it is durable or refused, never rejects.
   * The same command id again is answered with the first acknowledgement and changes nothing.
   * `causationId` is the event that made a subscriber send it.
   */
  submit(raw: unknown, by: Actor, causationId?: string): Promise<Ack> {
    const checked = checkCommand(raw, by.role);
    if (!checked.ok) return Promise.resolve({ ok: false, error: checked.error });
    if (this.#isClosed) return Promise.resolve(CLOSING);
    if (this.#queue.length >= QUEUE_MAX) return Promise.resolve(BUSY);
    return new Promise((answer) => {
      this.#queue.push({ command: checked.value, causationId, by, answer });
      void this.#run();
    });
  }

  /** True for a command that was taken before: sent again it is answered the same, and asks for nothing. */
  knows(commandId: string): boolean {
    return this.#known.sequenceOf(commandId) !== undefined;
  }

  /** Turns the business day when it is due; called by a slow timer so that a quiet house turns too. */
  tick(): void {
    if (this.#isClosed) return;
    if (this.#mustOpenDay()) void this.#run();
    else void this.#keepSnapshot();
  }

  /**
   * Something speaks against the disk (no room, say): nothing is taken from here on until the journal has
   * proved that it can write, which is tried at once.
   */
  async doubt(reason: unknown): Promise<void> {
    if (this.#isUnavailable || this.#isClosed) return;
    this.#isUnavailable = true;
    if (!(await this.recover())) this.#options.onUnavailable(true, reason);
  }

  /** Tries to make the journal writable again; true when it is. One attempt at a time. */
  recover(): Promise<boolean> {
    if (!this.#isUnavailable || this.#isClosed) return Promise.resolve(!this.#isUnavailable);
    this.#recovering ??= this.#reopen().finally(() => {
      this.#recovering = undefined;
    });
    return this.#recovering;
  }

  async #reopen(): Promise<boolean> {
    try {
      await this.#options.journal.log.reopen();
    } catch {
      return false;
    }
    this.#isUnavailable = false;
    this.#options.onUnavailable(false);
    return true;
  }

  /** Refuses what comes from now on and resolves when what was taken is durable and answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
    await this.#dayBefore;
    await this.#keeping;
    await this.#options.journal.log.close();
  }

  /** Starts the loop, where it does not run yet. */
  #run(): Promise<void> {
    this.#running ??= this.#commitAll();
    return this.#running;
  }

  async #commitAll(): Promise<void> {
    // Not at once: what is sent in the same moment shares one write and one sync.
    await undefined;
    try {
      do {
        if (this.#mustOpenDay() && !this.#isUnavailable) await this.#turnDay();
        await this.#commit(this.#queue.splice(0, BATCH_MAX));
      } while (this.#queue.length > 0);
    } catch (error) {
      this.#options.onFault(error);
    } finally {
      // Here, in the same turn as the last look at the queue: what comes next starts a loop of its own.
      this.#running = undefined;
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    if (batch.length === 0) return;
    this.#dayBefore ??= this.#loadDayBefore();
    await this.#dayBefore;
    const answers: { waiting: Waiting; ack: Ack }[] = [];
    const events: HeardEvent[] = [];
    const fresh = new Map<string, number>();
    let state = this.#state;
    // Between the commands of a batch nobody sees the state, so it is folded in place.
    const owned: Owned = new Set();
    for (const waiting of batch) {
      const { command } = waiting;
      const known = this.#known.sequenceOf(command.id) ?? fresh.get(command.id);
      if (known !== undefined) {
        answers.push({ waiting, ack: { ok: true, sequence: known } });
        continue;
      }
      const decided = this.#decide(state, waiting, owned);
      answers.push({ waiting, ack: decided.ack });
      events.push(...decided.events);
      // What a fault has left half done is folded anew.
      state = decided.state ?? evolveAll(this.#state, events);
      if (decided.ack.ok) fresh.set(command.id, decided.ack.sequence);
    }
    if (events.length > 0 && !(await this.#append(events))) {
      // A refusal may rest on what the same batch did not get to write, so all of it is answered alike.
      for (const { waiting } of answers) {
        const known = this.#known.sequenceOf(waiting.command.id);
        waiting.answer(known === undefined ? UNWRITTEN : { ok: true, sequence: known });
      }
      return;
    }
    this.#state = state;
    for (const [id, sequence] of fresh) this.#known.rememberCommand(id, sequence);
    this.#options.bus.publish(events);
    for (const { waiting, ack } of answers) waiting.answer(ack);
  }

  #decide(
    state: HouseState,
    { command, causationId, by }: Waiting,
    owned: Owned,
  ): { ack: Ack; events: HeardEvent[]; state: HouseState | undefined } {
    const now = this.#options.now();
    try {
      const decision = decide(state, command);
      if (!decision.ok) return { ack: { ok: false, error: decision.error }, events: [], state };
      const cause = { commandId: command.id, actor: by, causationId };
      const facts = approvedBy(decision.facts, by.person);
      const events = toEvents(facts, cause, state.sequence, state.house.id, now);
      const next = evolveAll(state, events, owned);
      return { ack: { ok: true, sequence: next.sequence }, events, state: next };
    } catch (error) {
      this.#options.onFault(error);
      return { ack: OWN_FAULT, events: [], state: undefined };
    }
  }

  async #append(events: readonly HeardEvent[]): Promise<boolean> {
    if (this.#isUnavailable) return false;
    try {
      await this.#options.journal.log.append(this.#state.sequence, events);
      return true;
    } catch (error) {
      await this.#fail(error);
      return false;
    }
  }

  async #fail(error: unknown): Promise<void> {
    this.#isUnavailable = true;
    this.#options.onUnavailable(true, error);
    // At once: until the journal was reopened, a crash could leave what was refused on the disk.
    await this.recover();
  }

  /** Also where the part of the open day is damaged and may not be continued. */
  #mustOpenDay(): boolean {
    return this.#options.journal.log.mustOpenDay || this.#isDayOver();
  }

  /** A clock that was set back never reopens a day that is over. */
  #isDayOver(): boolean {
    return this.#today() > this.#state.day.date;
  }

  #today(): string {
    const { timeZone = this.#machineTimeZone, dayTurnHour } = this.#state.house.settings;
    return businessDate(this.#options.now(), clockOf({ timeZone }), dayTurnHour);
  }

  /**
   * Opens a business day, or the same one again after damage. Then what memory holds is put on disk
   * first, because the damaged part may have lost some of it.
   */
  async #turnDay(): Promise<void> {
    const { log, snapshots } = this.#options.journal;
    const { sequence } = this.#state;
    if (log.mustOpenDay && sequence > 0) {
      try {
        await snapshots.put(sequence, this.#state);
      } catch (error) {
        return this.#fail(error);
      }
    }
    const now = this.#options.now();
    const date = this.#isDayOver() ? this.#today() : this.#state.day.date;
    const facts = [openDay(this.#state, date)];
    const cause = { commandId: uuid(), actor: system() };
    const events = toEvents(facts, cause, sequence, this.#state.house.id, now);
    if (!(await this.#append(events))) return;
    this.#state = events.reduce(evolve, this.#state);
    this.#known.turnDay();
    this.#known.remember(events);
    this.#options.bus.publish(events);
    this.#unkept = this.#state;
    await this.#keepSnapshot();
  }

  /**
   * Puts the state at the start of the day on disk, so that a start reads this day only. Without it the
   * log folds to the same state, so a failure is only reported, once, and tried again by `tick`.
   */
  #keepSnapshot(): Promise<boolean> {
    const state = this.#unkept;
    if (!state || this.#isUnavailable) return Promise.resolve(false);
    this.#keeping ??= this.#options.journal.snapshots
      .put(state.sequence, state)
      .then(() => {
        if (this.#unkept === state) this.#unkept = undefined;
        this.#isSnapshotLate = false;
        return true;
      })
      .catch((error: unknown) => {
        if (!this.#isSnapshotLate) console.error('snapshot:', error);
        this.#isSnapshotLate = true;
        return false;
      })
      .finally(() => {
        this.#keeping = undefined;
      });
    return this.#keeping;
  }

  /**
   * Commands of the last two business days that were not folded at the start. Read once, before the
   * first commit and after the windows are there: a start does not wait for it.
   */
  async #loadDayBefore(): Promise<void> {
    const { archive } = this.#options.journal;
    try {
      for (const date of (await archive.days()).slice(-2)) {
        for await (const events of archive.readDay(date)) {
          this.#known.loadDayBefore(events);
          const [last] = events.slice(-1);
          if (last && sequenceOf(last) > this.#foldedAfter) break;
        }
      }
    } catch (error) {
      this.#options.onFault(error);
    }
  }
}
