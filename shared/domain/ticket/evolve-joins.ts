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

/** Folds a split: lines go to a new ticket. */
export function split(
  state: TicketState,
  { data }: EventOf<'ticket.split'>,
  { state: { house }, at, owned }: Around,
): TicketState {
  const source = findTicket(state, data.ticketId);
  if (!source) return state;
  const ids = new Set(data.itemIds);
  const changed = { ...source, changedAt: changeTime(source, at) };
  const fresh: Ticket = {
    ...changed,
    id: data.newTicketId,
    number: data.number,
    items: source.items.filter((item) => ids.has(item.itemId)),
  };
  const left = { ...changed, items: source.items.filter((item) => !ids.has(item.itemId)) };
  const day = { ...state.day, lastNumber: Math.max(state.day.lastNumber, data.number) };
  const both = [left, fresh].map((one) => settled(timed(one, house), at));
  return { ...fileTicket(state, owned, ...both), day };
}
