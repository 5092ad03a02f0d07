import { createContext, useContext } from 'react';
import type { MenuItem, Priority } from '../../../shared/contract/house';
import type { Item, Ticket } from '../../../shared/contract/state';
import type { CallWords } from '../../../shared/domain/calls';
import type { Until } from '../../../shared/views/eighty-six';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailSection } from '../../../shared/views/rail-lines';

/** All actions of a cook. The functions keep their identity, so that they never redraw a card. */
export type Actions = {
  /** Bumps owed lines; recalls done ones. Several are equal lines that are shown as one. */
  touchLine(card: RailTicket, items: readonly Item[]): void;
  startLine(card: RailTicket, items: readonly Item[]): void;
  /** Bumps everything that the shown stations owe on the ticket; acknowledges a voided card instead. */
  bumpTicket(card: RailTicket): void;
  /** Puts what is still on the pass back on the rail; asks about cooking it again if all was served. */
  recallTicket(ticket: Ticket): void;
  recallLine(ticket: Ticket, item: Item): void;
  /** Asks which lines of a ticket to cook again, and why. */
  askToRemake(ticketId: string, itemIds?: readonly string[]): void;
  /** Cooks lines again: at once, free of charge, each with its own clock. */
  remake(ticket: Ticket, lines: readonly Remade[], reason: string): void;
  /** Recalls the last bump of this window, or else the last bump of any window, if it is still on the pass. */
  recallLast(): Promise<void>;
  /** Puts what nobody started of a course on hold again. */
  holdAgain(ticket: Ticket, section: RailSection): void;
  /** Fires a held course as a whole. Of lines that wait to land together, fires only those on the card. */
  fire(ticket: Ticket, section: RailSection): void;
  see(ticket: Ticket, what: 'allergies' | 'changes'): void;
  /** Pages a server: about a ticket, to a table, or to the kitchen. */
  page(target: CallTarget, words: CallWords): void;
  prioritise(ticket: Ticket, priority: Priority): void;
  /** Puts one line on the fly, or takes that back. */
  rushLine(card: RailTicket, item: Item): void;
  /** Sets a dish to `remaining` left; 0 means out. */
  eightySix(dish: Pick<MenuItem, 'id' | 'name'>, remaining: number, until?: Until): void;
  /** Takes an ingredient or a choice off sale, with everything that is made of it. */
  eightySixIngredient(name: string, until: Until): void;
  restoreIngredient(name: string): void;
  restore(dish: Pick<MenuItem, 'id' | 'name'>): void;
  /** Passes the ticket. While a line is owed this asks first, and `passAnyway` is the confirmation. */
  pass(card: RailTicket): void;
  passAnyway(card: RailTicket): void;
  /** Puts the ticket before all others, or lets it go back to its place. */
  pin(ticket: Ticket, pinned: boolean): void;
  /** Opens the sheet with the other actions of a ticket. */
  openTicket(ticketId: string): void;
};

export type Remade = { item: Item; quantity: number };

export type CallTarget = { server: string; ticketId?: string; table?: string };

export const ActionsContext = createContext<Actions | undefined>(undefined);

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('useActions needs an ActionsContext above it.');
  return actions;
}
