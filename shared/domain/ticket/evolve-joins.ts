import type { EventOf } from '../../contract/events';
import type { Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import type { Around } from '../fold';
import { settled } from './change-items';
import { fileTicket, type TicketState } from './file-ticket';
import { timed } from './later';
import { findTicket, hasSeenAllergies } from './lines';
import { allergiesUnseen, changeTime } from './unseen';

/** Folds a merge: the lines go to the other ticket, and the empty one closes. */
export function merged(
  state: TicketState,
  { data: { ticketId, into } }: EventOf<'ticket.merged'>,
  { state: { house }, at, owned }: Around,
): TicketState {
  const source = findTicket(state, ticketId);
  const target = findTicket(state, into);
  if (!source || !target) return state;
  const isNewAllergy = source.items.some(hasAllergies) && !hasSeenAllergies(source);
  const joined = {
    ...target,
    items: [...target.items, ...source.items],
    ...joinedWords(target, source),
    changedAt: changeTime(target, at),
    acknowledged: isNewAllergy ? allergiesUnseen(target) : target.acknowledged,
  };
  const emptied: Ticket = { ...source, items: [], closed: { as: 'merged', at } };
  return fileTicket(state, owned, emptied, settled(timed(joined, house), at));
}

/** The guest and the notes of both tickets: the merged ticket's notes still apply to its lines. */
function joinedWords(target: Ticket, source: Ticket): Pick<Ticket, 'guest' | 'note'> {
  const guest = target.guest ?? source.guest;
  const notes = [...new Set([target.note, source.note])].filter((note) => note !== undefined);
  return {
    ...(guest === undefined ? {} : { guest }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

/** Folds a split: lines, or portions of them, go to a new ticket, with their share of the covers. */
export function split(
  state: TicketState,
  { data }: EventOf<'ticket.split'>,
  { state: { house }, at, owned }: Around,
): TicketState {
  const source = findTicket(state, data.ticketId);
  if (!source) return state;
  const ids = new Set(data.itemIds);
  const portions = new Map((data.portions ?? []).map((portion) => [portion.itemId, portion]));
  const { bills: _bills, merged: _merged, covers: _covers, ...shared } = source;
  const changedAt = changeTime(source, at);
  const covers = data.covers ?? { stay: source.covers, move: source.covers };
  const fresh: Ticket = {
    ...withCovers(shared, covers.move),
    changedAt,
    id: data.newTicketId,
    number: data.number,
    items: source.items.flatMap((item) => {
      if (ids.has(item.itemId)) return [item];
      const part = portions.get(item.itemId);
      return part ? [{ ...item, itemId: part.newItemId, quantity: part.quantity }] : [];
    }),
  };
  const left: Ticket = {
    ...withCovers(source, covers.stay),
    changedAt,
    items: source.items.flatMap((item) => {
      if (ids.has(item.itemId)) return [];
      const part = portions.get(item.itemId);
      return part ? [{ ...item, quantity: item.quantity - part.quantity }] : [item];
    }),
  };
  const day = { ...state.day, lastNumber: Math.max(state.day.lastNumber, data.number) };
  const both = [left, fresh].map((one) => settled(timed(one, house), at));
  return { ...fileTicket(state, owned, ...both), day };
}

function withCovers(ticket: Ticket, covers: number | undefined): Ticket {
  const { covers: _before, ...rest } = ticket;
  return covers === undefined ? rest : { ...rest, covers };
}
