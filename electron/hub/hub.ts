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

/** Most waiting commands; more are answered `busy`. Minutes of work of the busiest restaurant, a few MB. */
export const QUEUE_MAX = 10_000;
/** Most commands in one sync. In a larger batch the first command would wait until the last is decided. */
export const BATCH_MAX = 256;

const UNWRITTEN: Ack = { ok: false, error: refusal('unavailable', 'unwritten', {}) };
const CLOSING: Ack = { ok: false, error: refusal('unavailable', 'closing', {}) };
const BUSY: Ack = { ok: false, error: refusal('busy', 'too-many-waiting', {}) };
const OWN_FAULT: Ack = { ok: false, error: refusal('unavailable', 'own-fault', {}) };

export type HubOptions = {
  journal: Journal;
  bus: Bus;
  /** The house of an empty journal. */
  house: House;
  now(): number;
  /** Called when the journal cannot write (true), and when it can write again (false). */
  onUnavailable(isUnavailable: boolean, error?: unknown): void;
  /** Called for a fault in our own rules. The command is refused and the service goes on. */
  onFault(error: unknown): void;
  /** Called at the opening when the state that the journal starts from is lost. The fold begins with `house`. */
  onStartLost(): void;
};

type Waiting = {
  command: Command;
  causationId?: string | undefined;
  by: Actor;
  answer: (ack: Ack) => void;
};

/**
 * The only writer. A serial queue takes commands in batches: decide, append, one sync, publish, acknowledge.
 * An event is durable before it is published or acknowledged.
 */
export class Hub {
  readonly #options: HubOptions;
  readonly #known = new KnownCommands();
  #dayBefore: Promise<void> | undefined;
  #state: HouseState;
  #queue: Waiting[] = [];
  /** The commit loop; undefined while there is nothing to commit. */
  #running: Promise<void> | undefined;
  #isUnavailable = false;
  #recovering: Promise<boolean> | undefined;
  #isClosed = false;
  /** The date on which the house's time zone or turn was last changed on the open day, by the new clock. */
  #dateOfNewClock: string | undefined;
  /** The time zone of a house whose settings have none. */
  readonly #machineTimeZone = machineTimeZone();
  /** Commands up to this sequence are not known yet, because their days were not folded. */
  readonly #foldedAfter: number;
  /** True while the fold began with a house that is not the journal's. Its state is never stored as a snapshot. */
  #isStartLost = false;
  /** The state at the start of a day, until its snapshot is on disk. */
  #unsavedStart: HouseState | undefined;
  #saving: Promise<boolean> | undefined;
  /** True after a failed snapshot, so that repeated failures are reported once. */
  #isSnapshotLate = false;

  private constructor(options: HubOptions, snapshot: Snapshot | undefined) {
    this.#options = options;
    this.#foldedAfter = snapshot?.sequence ?? 0;
    this.#state = snapshot?.state ?? initial(options.house);
  }

  /**
   * Folds the newest snapshot and the events after it, or all events when there is no snapshot. Opens today's
   * business day if it is due. Rejects as the journal does.
   */
  static async open(options: HubOptions): Promise<Hub> {
    const { log, snapshots } = options.journal;
    const hub = new Hub(options, await snapshots.newestBefore(log.last));
    for await (const events of log.read(hub.#foldedAfter)) hub.#fold(events);
    hub.#state = { ...hub.#state, sequence: log.last };
    // Needed after a crash between the turn of the day and its snapshot.
    await hub.#saveSnapshot();
    if (hub.#isStartLost) options.onStartLost();
    if (hub.#mustOpenDay()) await hub.#turnDay();
    return hub;
  }

  #fold(events: readonly HeardEvent[]): void {
    const [first] = events;
    if (this.#state.sequence === 0 && first) {
      this.#isStartLost = true;
      // Keep the id of the house that wrote the rest of the journal, although its start is lost.
      this.#state = initial({ ...this.#options.house, id: houseOf(first) });
    }
    // A later day of version 1 carries the whole state, so the fold is right from there.
    if (this.#isStartLost) this.#isStartLost = !events.some(carriesStart);
    this.#known.remember(events);
    const opened = events.findLastIndex((event) => isEvent(event, 'day.opened')) + 1;
    if (opened > 0) {
      this.#state = evolveAll(this.#state, events.slice(0, opened));
      this.#unsavedStart = this.#state;
    }
    let from = opened;
    for (const [index, event] of events.entries()) {
      if (index < opened || !isEvent(event, 'house.changed')) continue;
      const before = evolveAll(this.#state, events.slice(from, index));
      const next = evolve(before, event);
      this.#followDayClock(before, next, Date.parse(event.time));
      this.#state = next;
      from = index + 1;
    }
    this.#state = evolveAll(this.#state, events.slice(from));
  }

  /** The fold of every durable and published event. */
  get state(): HouseState {
    return this.#state;
  }

  /**
   * Checks any value as a command of `by` and queues it. Resolves when it is durable or refused; never rejects.
   * A command id that was taken before gets the first acknowledgement again and changes nothing.
   * `causationId` is the event that made a subscriber send the command.
   * Refuses as `checkCommand` and `decide` do, with `busy` when too many wait, and with `unavailable` when the
   * hub closes, the journal cannot write, or a rule has a fault.
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

  /** True for a command that was taken before. Sent again it gets the same answer and needs no approval. */
  knows(commandId: string): boolean {
    return this.#known.sequenceOf(commandId) !== undefined;
  }

  /** Turns the business day when it is due. A slow timer calls it, so that the day turns without commands too. */
  tick(): void {
    if (this.#isClosed) return;
    if (this.#mustOpenDay()) void this.#run();
    else void this.#saveSnapshot();
  }

  /**
   * Reports a reason to distrust the disk, as too little space. The hub takes no command until the journal has
   * proved that it can write, which it tries at once.
   */
  async doubt(reason: unknown): Promise<void> {
    if (this.#isUnavailable || this.#isClosed) return;
    this.#isUnavailable = true;
    if (!(await this.recover())) this.#options.onUnavailable(true, reason);
  }

  /** Tries to make the journal writable again. Resolves with true when it is. One attempt runs at a time. */
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

  /** Refuses new commands. Resolves when every queued command is durable and answered, and the log is closed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
    await this.#dayBefore;
    await this.#saving;
    await this.#options.journal.log.close();
  }

  /** Starts the commit loop unless it runs already. */
  #run(): Promise<void> {
    this.#running ??= this.#commitAll();
    return this.#running;
  }

  async #commitAll(): Promise<void> {
    // Deferred, so that commands of the same moment share one write and one sync.
    await undefined;
    try {
      do {
        if (this.#mustOpenDay() && !this.#isUnavailable) await this.#turnDay();
        await this.#commit(this.#queue.splice(0, BATCH_MAX));
      } while (this.#queue.length > 0);
    } catch (error) {
      this.#options.onFault(error);
    } finally {
      // In the same turn as the last look at the queue, so that the next command starts a new loop.
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
    // The state between two commands of a batch is private, so it is folded in place.
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
      // After a fault the state may be half changed, so it is folded again.
      state = decided.state ?? evolveAll(this.#state, events);
      if (decided.ack.ok) fresh.set(command.id, decided.ack.sequence);
    }
    if (events.length > 0 && !(await this.#append(events))) {
      // A refusal may depend on an unwritten event of the same batch, so the whole batch gets this answer.
      for (const { waiting } of answers) {
        const known = this.#known.sequenceOf(waiting.command.id);
        waiting.answer(known === undefined ? UNWRITTEN : { ok: true, sequence: known });
      }
      return;
    }
    this.#followDayClock(this.#state, state, this.#options.now());
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
      const decision = decide(state, command, now);
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
    // At once, because a crash before the journal is reopened could leave refused events on disk.
    await this.recover();
  }

  /** True when the day is over, or when the open day's part is damaged and must not be continued. */
  #mustOpenDay(): boolean {
    return this.#options.journal.log.mustOpenDay || this.#isDayOver();
  }

  /** Compares dates with `>`, so that a clock that was set back never reopens an earlier day. */
  #isDayOver(): boolean {
    const today = this.#today();
    return today > this.#state.day.date && today !== this.#dateOfNewClock;
  }

  #today({ house: { settings } } = this.#state, at = this.#options.now()): string {
    const { timeZone = this.#machineTimeZone, dayTurnHour } = settings;
    return businessDate(at, clockOf({ timeZone }), dayTurnHour);
  }

  /**
   * Remembers the date, at the time of the change, where `next` has another time zone or hour of the turn. The open day
   * stays open on that date: a person who tries a setting in mid-service must not end it. The next turn is at the new
   * hour.
   */
  #followDayClock(before: HouseState, next: HouseState, at: number): void {
    const { settings } = before.house;
    const { timeZone, dayTurnHour } = next.house.settings;
    if (timeZone === settings.timeZone && dayTurnHour === settings.dayTurnHour) return;
    this.#dateOfNewClock = this.#today(next, at);
  }

  /**
   * Opens a business day. After damage it opens the same day again and first writes the state in memory as a
   * snapshot, because the damaged part may have lost some events.
   */
  async #turnDay(): Promise<void> {
    const { log, snapshots } = this.#options.journal;
    const { sequence } = this.#state;
    if (log.mustOpenDay && sequence > 0 && !this.#isStartLost) {
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
    this.#unsavedStart = this.#state;
    await this.#saveSnapshot();
  }

  /**
   * Writes the state at the start of the day to disk, so that a start reads only this day. The log folds to the
   * same state without it, so a failure is only reported (once), and `tick` tries again. A fold whose start is lost
   * is not written: the snapshot would hide the start when its file is put back.
   */
  #saveSnapshot(): Promise<boolean> {
    const state = this.#unsavedStart;
    if (!state || this.#isStartLost || this.#isUnavailable) return Promise.resolve(false);
    this.#saving ??= this.#options.journal.snapshots
      .put(state.sequence, state)
      .then(() => {
        if (this.#unsavedStart === state) this.#unsavedStart = undefined;
        this.#isSnapshotLate = false;
        return true;
      })
      .catch((error: unknown) => {
        if (!this.#isSnapshotLate) console.error('snapshot:', error);
        this.#isSnapshotLate = true;
        return false;
      })
      .finally(() => {
        this.#saving = undefined;
      });
    return this.#saving;
  }

  /**
   * Reads the commands of the last two business days that were not folded at the start. Runs once, before the
   * first commit, so that the windows do not wait for it.
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
