import type { Ack } from '../../../../shared/contract/acks';
import type { Command } from '../../../../shared/contract/commands';
import type {
  ApprovalAnswer,
  ApprovalRequest,
  IdentityAnswer,
  IdentityRequest,
  PinChange,
  PinRefusal,
  PinRequest,
  PinStatus,
  Purpose,
} from '../../../../shared/contract/pins';
import { refusal } from '../../../../shared/contract/refusals';
import type { Actor, WindowRole } from '../../../../shared/contract/roles';
import type { HouseState } from '../../../../shared/contract/state';
import { checkCommand } from '../../../../shared/contract/validate';
import {
  asksForPins,
  isGuarded,
  losesItsManagers,
  managersWithPin,
  purposeOf,
} from '../../../../shared/domain/approval';
import type { Peer } from '../peer';
import { Pad } from './pad';
import type { PinBook } from './pin-book';
import { denied, forbidden, needsPin, unreadable, unwritten } from './refusals';
import type { SessionApprovals } from './session-approvals';

/** What the gate needs from the hub behind it. */
export type GuardedHub = {
  readonly state: HouseState;
  submit(raw: unknown, by: Actor, causationId?: string): Promise<Ack>;
  knows(commandId: string): boolean;
};

/** A peer and the approvals of its session. */
export type Sender = { peer: Peer; approvals: SessionApprovals };

export type GateOptions = {
  hub: GuardedHub;
  book: PinBook;
  now(): number;
  /** Called when the disk cannot be written. */
  onFailure(error: unknown): void;
};

/** The roles that may ask for an approval, by purpose. */
const ASKERS: Record<Purpose, readonly WindowRole[]> = {
  voids: ['front-of-house'],
  restore: ['front-of-house', 'kitchen'],
  manager: ['manager'],
};

/**
 * Sits between the sessions and the hub. A command that needs a PIN passes only for a session that was approved,
 * whatever a window shows or hides.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #pad: Pad;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#pad = new Pad(options);
  }

  /**
   * Submits a command as `Hub.submit` does. Refuses it with `needs-pin` when it needs an approval and has none. Its
   * actor names the person who approved it, or who opened this manager's window with a PIN.
   */
  async submit(raw: unknown, { peer: { role, name }, approvals }: Sender): Promise<Ack> {
    const { hub, book } = this.#options;
    const person = this.#openedBy(approvals);
    const by: Actor = { role, name, ...(person === undefined ? {} : { person }) };
    // A command of an unguarded type needs no check here; the hub checks it.
    if (!isGuarded((raw as { type?: unknown } | null)?.type)) return hub.submit(raw, by);
    const checked = checkCommand(raw, role);
    if (!checked.ok) return checked;
    const { value: command } = checked;
    if (!this.#isArmed || hub.knows(command.id)) return hub.submit(command, by);
    const purpose = purposeOf(hub.state, command);
    if (purpose === undefined) return this.#pass(command, by);
    if (book.unreadable !== undefined) return unreadable;
    const approval = this.#take(approvals, purpose);
    if (!approval) return needsPin(purpose);
    const ack = await this.#pass(command, { ...by, person: approval.who });
    if (!ack.ok) approvals.giveBack(purpose, approval);
    return ack;
  }

  /**
   * Checks a PIN after the ones before it. A wrong one is counted before it is answered. Refuses with `wrong-role`,
   * `pins-unreadable`, `no-pins`, `wrong-pin`, `pin-pending` or `pin-wait`.
   */
  async approve({ for: purpose, pin }: ApprovalRequest, sender: Sender): Promise<ApprovalAnswer> {
    const { book, hub, now } = this.#options;
    const { peer, approvals } = sender;
    if (!ASKERS[purpose].includes(peer.role)) return forbidden(peer.role);
    if (book.unreadable !== undefined) return unreadable;
    if (!this.#isArmed) return denied('conflict', 'no-pins', {});
    return this.#pad.look(peer, async () => {
      const who = await book.ownerOf(pin);
      const person = hub.state.house.staff.find(({ name }) => name === who);
      if (!person || (purpose === 'manager' && !person.manager)) {
        return this.#pad.wrong(purpose, peer, refusal('forbidden', 'wrong-pin', { purpose }));
      }
      const window = peer.name;
      const kept = await this.#pad.record('staff.approve', { who: person.name, purpose, window });
      if (!kept.ok) return kept;
      if (person.manager) await book.forgive(window).catch(this.#options.onFailure);
      return { ok: true, who: person.name, until: approvals.grant(purpose, person.name, now()) };
    });
  }

  /**
   * Says whose PIN this is, for the server of an order. It grants no approval, and a wrong PIN counts as any other.
   * Refuses with `wrong-role`, `pins-unreadable`, `no-pins`, `wrong-pin`, `pin-pending` or `pin-wait`.
   */
  async identify({ pin }: IdentityRequest, { peer }: Sender): Promise<IdentityAnswer> {
    const { book, hub } = this.#options;
    if (peer.role !== 'front-of-house') return forbidden(peer.role);
    if (book.unreadable !== undefined) return unreadable;
    if (!this.#isArmed) return denied('conflict', 'no-pins', {});
    return this.#pad.look<IdentityAnswer>(peer, async () => {
      const who = await book.ownerOf(pin);
      const person = hub.state.house.staff.find(({ name }) => name === who);
      if (person) return { ok: true, who: person.name };
      return this.#pad.wrong(
        'server',
        peer,
        refusal('forbidden', 'wrong-pin', { purpose: 'server' }),
      );
    });
  }

  status({ peer: { role, name }, approvals }: Sender): PinStatus {
    const { book, now } = this.#options;
    const isLocked = role === 'manager' && this.#isLocked(approvals);
    const until = approvals.peek('manager', now())?.until;
    const retryAt = book.retryAt(name, now());
    return {
      ok: true,
      people: role === 'manager' && !isLocked ? this.#people : [],
      isArmed: this.#isArmed,
      isUnreadable: book.unreadable !== undefined,
      isLocked,
      ...(until === undefined ? {} : { until }),
      ...(retryAt === 0 ? {} : { retryAt }),
    };
  }

  /** The refusal for a locked manager's window; undefined for an open one and for any other role. */
  refusalFor({
    peer: { role },
    approvals,
  }: Sender): { ok: false; error: PinRefusal['error'] } | undefined {
    if (role !== 'manager' || !this.#isLocked(approvals)) return undefined;
    return this.#options.book.unreadable === undefined ? needsPin('manager') : unreadable;
  }

  /** Extends the approval of a manager's window, because a person is using it. Returns its new end (ms), if any. */
  present({ approvals }: Sender): number | undefined {
    return this.#take(approvals, 'manager')?.until;
  }

  lock({ approvals }: Sender): void {
    approvals.clear();
  }

  /** Gives a person on the staff a PIN. The first PIN must be a manager's, and opens the window that set it. */
  async setPin({ who, pin }: PinRequest, sender: Sender): Promise<PinChange> {
    const { book, hub, now } = this.#options;
    return this.#changing(sender, async (by) => {
      const { staff } = hub.state.house;
      const person = staff.find(({ name }) => name === who);
      if (!person) return denied('not-found', 'not-on-staff', { name: who });
      if (by === undefined && !person.manager) return denied('conflict', 'manager-pin-first', {});
      const before = book.snapshot();
      const names = staff.map(({ name }) => name);
      try {
        if (!(await book.set(who, pin, names))) {
          // Counted as a wrong PIN, because a manager could find out other PINs this way.
          return await this.#pad.wrong(
            'manager',
            sender.peer,
            refusal('conflict', 'pin-taken', {}),
          );
        }
      } catch (error) {
        return this.#unwritten(error);
      }
      const kept = await this.#pad.record('staff.set-pin', {
        who,
        ...(by === undefined ? {} : { by }),
      });
      if (!kept.ok) {
        await book.restore(before).catch(this.#options.onFailure);
        return kept;
      }
      if (by === undefined) sender.approvals.grant('manager', who, now());
      return { ok: true };
    });
  }

  async removePin(who: string, sender: Sender): Promise<PinChange> {
    const { book, hub } = this.#options;
    return this.#changing(sender, async (by) => {
      if (!book.people.includes(who)) return denied('not-found', 'no-pin-of', { name: who });
      const { staff, settings } = hub.state.house;
      const left = book.people.filter((name) => name !== who);
      if (
        asksForPins(settings) &&
        managersWithPin(staff, book.people).length > 0 &&
        managersWithPin(staff, left).length === 0
      ) {
        return denied('conflict', 'last-manager-pin', {});
      }
      const before = book.snapshot();
      try {
        await book.remove(who);
      } catch (error) {
        return this.#unwritten(error);
      }
      const kept = await this.#pad.record('staff.remove-pin', { who, by: by ?? who });
      if (!kept.ok) await book.restore(before).catch(this.#options.onFailure);
      return kept.ok ? { ok: true } : kept;
    });
  }

  async #pass(command: Command, by: Actor): Promise<Ack> {
    const { hub, book } = this.#options;
    return book.unreadable === undefined && losesItsManagers(hub.state.house, command, book.people)
      ? denied('conflict', 'last-manager-pin', {})
      : hub.submit(command, by);
  }

  /** True when PINs are in force: a manager has one, or the file is unreadable and the settings ask for PINs. */
  get #isArmed(): boolean {
    const { book, hub } = this.#options;
    const { staff, settings } = hub.state.house;
    return book.unreadable === undefined
      ? managersWithPin(staff, book.people).length > 0
      : asksForPins(settings);
  }

  get #people(): string[] {
    const names = this.#options.hub.state.house.staff.map(({ name }) => name);
    return this.#options.book.people.filter((who) => names.includes(who));
  }

  #isLocked(approvals: SessionApprovals): boolean {
    const { hub } = this.#options;
    if (!hub.state.house.settings.pins?.manager || !this.#isArmed) return false;
    return this.#openedBy(approvals) === undefined;
  }

  /** Returns the manager whose PIN opened the window, if that still counts. Does not extend the approval. */
  #openedBy(approvals: SessionApprovals): string | undefined {
    const held = approvals.peek('manager', this.#options.now());
    return held && this.#isStillManager(held.who) ? held.who : undefined;
  }

  #take(approvals: SessionApprovals, purpose: Purpose) {
    const held = approvals.take(purpose, this.#options.now());
    return held && (purpose !== 'manager' || this.#isStillManager(held.who)) ? held : undefined;
  }

  /** False for a person who left the staff or lost their PIN: their approval no longer counts. */
  #isStillManager(who: string): boolean {
    const { book, hub } = this.#options;
    return managersWithPin(hub.state.house.staff, book.people).some(({ name }) => name === who);
  }

  /** Runs a change of PINs for a manager's window, which needs an approval as soon as a manager has a PIN. */
  async #changing(
    sender: Sender,
    act: (by: string | undefined) => Promise<PinChange>,
  ): Promise<PinChange> {
    const { book } = this.#options;
    const { peer, approvals } = sender;
    if (peer.role !== 'manager') return forbidden(peer.role);
    if (book.unreadable !== undefined) return unreadable;
    return this.#pad.look(peer, async () => {
      // Checked in turn, because two windows may both want to set the first PIN.
      const approval = this.#take(approvals, 'manager');
      return this.#isArmed && !approval ? needsPin('manager') : act(approval?.who);
    });
  }

  #unwritten(error: unknown): PinRefusal {
    this.#options.onFailure(error);
    return unwritten;
  }
}
