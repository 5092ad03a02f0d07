import { v7 as uuid } from 'uuid';
import { Gate, type GuardedHub } from '../../electron/hub/sessions/approvals/gate';
import { PinBook } from '../../electron/hub/sessions/approvals/pin-book';
import { Sessions } from '../../electron/hub/sessions/sessions';
import type { Display, FileQuestion, HeardDoor } from '../../shared/client/door';
import { openHouseDoor } from '../../shared/client/house-door';
import type { Ack } from '../../shared/contract/acks';
import type { BookAnswer, DaysAnswer, ReportAnswer } from '../../shared/contract/book';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import type { DeliveryDecision, ParkedDelivery } from '../../shared/contract/deliveries';
import type { FeedMessage, Notice } from '../../shared/contract/feed';
import type { House } from '../../shared/contract/house';
import type { KeepingAnswer, KeepingRequest } from '../../shared/contract/keeping';
import type { PinRefusal, PinStatus } from '../../shared/contract/pins';
import { refusal } from '../../shared/contract/refusals';
import type { Role, WindowRole } from '../../shared/contract/roles';
import type { ServerMessage } from '../../shared/contract/session';
import type { HouseState } from '../../shared/contract/state';
import { checkCommand } from '../../shared/contract/validate';
import { approvedBy } from '../../shared/domain/approval';
import { decide } from '../../shared/domain/decide';
import { toEvents } from '../../shared/domain/envelope';
import { evolve, initial } from '../../shared/domain/evolve';
import { sampleHouse } from '../../shared/sample/sample-house';
import { countedKey, MemoryStorage } from '../electron/hub/sessions/approvals/memory-pins';

const NO_PINS: PinRefusal = { ok: false, error: refusal('conflict', 'no-pins', {}) };
const NOBODY: PinStatus = {
  ok: true,
  people: [],
  isArmed: false,
  isUnreadable: false,
  isLocked: false,
};

/**
 * The hub's rules without its disk: the same checks, deciders and folds, and the same feed messages, for tests of
 * screens. `refuseWith` makes it answer like a hub in trouble.
 */
export class InMemoryHub {
  state: HouseState;
  refuseWith: Ack | undefined;
  readonly commands: Command[] = [];
  readonly opened: WindowRole[] = [];
  readonly compacted: boolean[] = [];
  displays: Display[] = [{ name: 'Main', width: 1920, height: 1080, isMain: true }];
  readonly alerts: { title: string; body: string }[] = [];
  closedTickets: BookAnswer = { ok: true, tickets: [], more: false };
  /** The days of the ticket book, oldest first, and its answer for each. */
  days: DaysAnswer = { ok: true, days: [] };
  readonly reports = new Map<string, ReportAnswer>();
  readonly pinStorage = new MemoryStorage();
  gate: Gate | undefined;
  /** The requests about backups and copies, and their answers. */
  readonly keepRequests: KeepingRequest[] = [];
  keep: (request: KeepingRequest) => KeepingAnswer = () => ({ ok: true, did: 'nothing' });
  /** The parked deliveries, and a manager's decisions about them. */
  parked: ParkedDelivery[] = [];
  readonly decisions: [decision: 'retry' | 'skip', where: DeliveryDecision][] = [];
  decide = (_decision: 'retry' | 'skip', { name, sequence }: DeliveryDecision): boolean => {
    const before = this.parked;
    this.parked = before.filter((one) => one.name !== name || one.event?.sequence !== sequence);
    return this.parked.length < before.length;
  };
  /** The choice in a dialog; undefined if the person closes it. */
  choose: (question: FileQuestion) => string | undefined = () => undefined;
  now: () => number = () => Date.now();
  readonly #sessions = new Sessions({
    // `push` feeds the windows, so that a test may send messages that no hub would.
    source: {
      session: 'test',
      history: 'test',
      state: () => this.state,
      notices: () => [],
      now: () => this.now(),
      subscribe: () => ({ position: 0, unsubscribe: () => {} }),
    },
    gate: {
      submit: async (raw, sender) =>
        this.gate?.submit(raw, sender) ?? this.submit(raw, sender.peer.role),
      refusalFor: (sender) => this.gate?.refusalFor(sender),
      approve: async (request, sender) => this.gate?.approve(request, sender) ?? NO_PINS,
      identify: async (request, sender) => this.gate?.identify(request, sender) ?? NO_PINS,
      status: (sender) => this.gate?.status(sender) ?? NOBODY,
      present: (sender) => this.gate?.present(sender),
      lock: (sender) => this.gate?.lock(sender),
      setPin: async (request, sender) => this.gate?.setPin(request, sender) ?? NO_PINS,
      removePin: async (who, sender) => this.gate?.removePin(who, sender) ?? NO_PINS,
    },
    book: {
      find: async () => this.closedTickets,
      index: async () => this.days,
      report: async (day) => {
        const answer = this.reports.get(day);
        if (!answer) throw new Error(`No report of ${day}.`);
        return answer;
      },
    },
    keep: async (request) => {
      this.keepRequests.push(request);
      return this.keep(request);
    },
    deliveries: {
      parked: () => this.parked,
      retry: (where) => this.#decide('retry', where),
      skip: (where) => this.#decide('skip', where),
    },
  });
  readonly #feeds = new Set<(message: FeedMessage) => void>();

  constructor(house: House = sampleHouse) {
    this.state = initial(house);
  }

  /** Decides and folds a command, and pushes its events to every connected window. */
  submit(raw: unknown, role: Role, by?: string): Ack {
    const checked = checkCommand(raw, role);
    if (!checked.ok) return { ok: false, error: checked.error };
    this.commands.push(checked.value);
    const decision = decide(this.state, checked.value, this.now());
    if (!decision.ok) return decision;
    const after = this.state.sequence;
    const events = toEvents(
      approvedBy(decision.facts, by),
      { commandId: checked.value.id, actor: { role, person: by } },
      after,
      this.state.house.id,
      this.now(),
    );
    this.state = events.reduce(evolve, this.state);
    this.push({ type: 'batch', after, through: this.state.sequence, time: this.now(), events });
    return { ok: true, sequence: this.state.sequence };
  }

  /**
   * Adds the hub's own PIN check in front, with these PINs. Without it, no PIN is asked for, as in a house that has
   * none.
   */
  async guard(pins: Record<string, string> = {}): Promise<void> {
    const book = await PinBook.open(this.pinStorage, countedKey().makeKey);
    const names = this.state.house.staff.map(({ name }) => name);
    for (const [who, pin] of Object.entries(pins)) await book.set(who, pin, names);
    const state = () => this.state;
    const hub: GuardedHub = {
      get state() {
        return state();
      },
      submit: async (raw, by) => this.submit(raw, by.role, by.person),
      knows: () => false,
    };
    this.gate = new Gate({ hub, book, now: () => this.now(), onFailure: console.error });
  }

  /** Sends a command as another window would, and fails the test if it is refused. */
  send<T extends CommandType>(role: Role, type: T, data: CommandData<T>): string {
    const id = uuid();
    const ack = this.submit({ id, type, data }, role);
    if (!ack.ok) throw new Error(`${type} was refused: ${ack.error.message}`);
    return id;
  }

  #decide(decision: 'retry' | 'skip', where: DeliveryDecision): boolean {
    this.decisions.push([decision, where]);
    return this.decide(decision, where);
  }

  notify(notices: Notice[]): void {
    this.push({ type: 'notices', notices });
  }

  push(message: FeedMessage): void {
    // A window may connect again meanwhile; its snapshot then includes these events.
    for (const feed of [...this.#feeds]) if (this.#feeds.has(feed)) feed(message);
  }

  /** The door of a window of this role, over a session; `screen` numbers windows of the same role. */
  door(role: WindowRole, screen = 1): HeardDoor {
    const name = screen === 1 ? role : `${role} ${screen}`;
    let down = (_message: ServerMessage): void => {};
    const session = this.#sessions.open(
      { id: name, role, name },
      { send: (message) => down(message), close: () => {} },
    );
    const house = openHouseDoor(
      { role, name },
      {
        send: (message) => session.receive(message),
        listen: (onMessage) => {
          down = onMessage;
        },
        onMalformed: (message) => {
          throw new Error(message);
        },
      },
    );
    return {
      ...house,
      role,
      screen,
      publish: async (command) => this.refuseWith ?? house.publish(command),
      feed: (_after, onMessage) => {
        this.#feeds.add(onMessage);
        onMessage({
          type: 'hello',
          session: 'test',
          history: 'test',
          hydrate: 'snapshot',
          through: this.state.sequence,
          time: this.now(),
          notices: [],
          state: this.state,
        });
        return () => this.#feeds.delete(onMessage);
      },
      desktop: {
        alert: (alert) => this.alerts.push(alert),
        open: (other) => this.opened.push(other),
        compact: (isCompact) => this.compacted.push(isCompact),
        displays: async () => this.displays,
        chooseFile: async (question) => {
          const path = this.choose(question);
          if (path === undefined) return { ok: true };
          session.grant(question.for, path);
          return { ok: true, path };
        },
      },
    };
  }
}
