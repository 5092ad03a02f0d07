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
  /** Called with the clock's time at which the next action is due. */
  expect: (due: number) => void;
  /** Seconds of service time between a complete ticket and its pass. */
  passSeconds: (ticketId: string) => number;
};

/**
 * The simulated expediter, active while the house has expo on. Checks a ticket once all its lines are ready and
 * passes it whole. Skips tickets that people passed or recalled meanwhile.
 */
export class Expo {
  readonly #options: Options;
  readonly #inHand = new Set<string>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Starts checking a ticket that waits to be passed. Called after every event about the ticket. */
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
