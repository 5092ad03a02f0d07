import type { HouseState, Ticket } from '../../shared/contract/state';
import { findTicket, isReadyToPass } from '../../shared/domain/ticket/lines';
import type { Agenda } from './agenda';
import type { Sender } from './sender';

type Options = {
  agenda: Agenda;
  sender: Sender;
  state: () => HouseState;
  /** Milliseconds of the clock for minutes of service time. */
  inMs: (minutes: number) => number;
  /** Called with the clock's time at which something more will happen. */
  expect: (due: number) => void;
  /** Seconds of service time from "all is there" to "it may go". */
  passSeconds: (ticketId: string) => number;
};

/**
 * The simulated expediter, at work while the house has expo on: looks a ticket over once nothing of it
 * is owed, and passes it whole. What people passed or recalled meanwhile is left alone.
 */
export class Expo {
  readonly #options: Options;
  readonly #inHand = new Set<string>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes in hand a ticket that waits to be passed. Called whenever something about it happened. */
  look(ticket: Ticket): void {
    const { agenda, expect, inMs, passSeconds, sender } = this.#options;
    const { id: ticketId } = ticket;
    if (this.#inHand.has(ticketId) || !this.#mayPass(ticket)) return;
    this.#inHand.add(ticketId);
    const still = () => this.#mayPass(this.#find(ticketId));
    const settled = () => {
      this.#inHand.delete(ticketId);
      const again = this.#find(ticketId);
      if (again) this.look(again);
    };
    const due = agenda.in(inMs(passSeconds(ticketId) / 60), () => {
      sender.send('kitchen', 'ticket.pass', { ticketId }, { still, settled });
    });
    expect(due);
  }

  #find(ticketId: string): Ticket | undefined {
    return findTicket(this.#options.state(), ticketId);
  }

  #mayPass(ticket: Ticket | undefined): boolean {
    return (
      ticket !== undefined && this.#options.state().house.settings.expo && isReadyToPass(ticket)
    );
  }
}
