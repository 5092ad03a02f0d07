import { createContext, useContext } from 'react';
import type { MenuItem, Priority } from '../../../shared/contract/house';
import type { Item, Ticket } from '../../../shared/contract/state';
import type { CallWords } from '../../../shared/domain/calls';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailSection } from '../../../shared/views/rail-lines';

/** All that a cook can do. The functions stay the same, so a card is not drawn again for them. */
export type Actions = {
  /** An owed line is done, a done one comes back. */
  touchLine(card: RailTicket, item: Item): void;
  startLine(card: RailTicket, item: Item): void;
  /** All that the shown stations owe on it is done; a voided card is acknowledged instead. */
  bumpTicket(card: RailTicket): void;
  recallTicket(ticket: Ticket): void;
  /** What was bumped here last, or else what any window bumped last. */
  recallLast(): Promise<void>;
  /** A held course as a whole; of what waits to land together the lines that the card shows. */
  fire(ticket: Ticket, section: RailSection): void;
  see(ticket: Ticket, what: 'allergies' | 'changes'): void;
  /** Calls a server, about a ticket, to a table, or just to the kitchen. */
  page(whom: Whom, words: CallWords): void;
  prioritise(ticket: Ticket, priority: Priority): void;
  /** One line on the fly, or, if it is, not any more. */
  rushLine(card: RailTicket, item: Item): void;
  /** `remaining` 0: out. */
  eightySix(dish: Pick<MenuItem, 'id' | 'name'>, remaining: number): void;
  restore(dish: Pick<MenuItem, 'id' | 'name'>): void;
  /** Expo lets the ticket go; while something is owed this asks first, and `passAnyway` is the answer. */
  pass(card: RailTicket): void;
  passAnyway(card: RailTicket): void;
  /** Opens what else can be done with a ticket. */
  openTicket(ticketId: string): void;
};

export type Whom = { server: string; ticketId?: string; table?: string };

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('A component of the kitchen stands outside its actions.');
  return actions;
}
