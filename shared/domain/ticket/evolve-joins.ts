import type { EventOf } from '../../contract/events';
import type { Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import type { Around } from '../fold';
import { parted } from '../line';
import { ticketValuesOf } from './change';
import { settled } from './change-items';
import { withValues } from './evolve-changes';
import { fileTicket, type TicketState } from './file-ticket';
import { timed } from './later';
import { findTicket, hasSeenAllergies, linesOfMerged } from './lines';
import type { Becomes } from './merge';
import { allergiesUnseen, changeTime } from './unseen';

/** Folds a merge: the lines go to the other ticket, and the empty one closes. */
export function merged(
  state: TicketState,
  { data: { ticketId, into, becomes } }: EventOf<'ticket.merged'>,
  { state: { house }, at, owned }: Around,
): TicketState {
  const source = findTicket(state, ticketId);
  const target = findTicket(state, into);
  if (!source || !target) return state;
  const isNewAllergy = source.items.some(hasAllergies) && !hasSeenAllergies(source);
  const changed = becomes
    ? joinedAs(target, source, becomes, at)
    : { ...target, ...joinedWords(target, source) };
  const joined: Ticket = {
    ...changed,
    items: [...target.items, ...source.items],
    changedAt: changeTime(target, at),
    acknowledged: isNewAllergy ? allergiesUnseen(target) : target.acknowledged,
  };
  const emptied: Ticket = { ...source, items: [], closed: { as: 'merged', at } };
  return fileTicket(state, owned, emptied, settled(timed(joined, house), at));
}

/** The ticket as the event says it becomes, with what is needed to undo that. */
function joinedAs(target: Ticket, source: Ticket, becomes: Becomes, at: number): Ticket {
  const now = { ...ticketValuesOf(target), priority: target.priority };
  const was = Object.fromEntries(
    Object.keys(becomes).map((key) => [key, now[key as keyof Becomes]]),
  ) as Becomes;
  const one = {
    ticketId: source.id,
    at: changeTime(target, at),
    itemIds: source.items.map(({ itemId }) => itemId),
    was,
    ...(target.fireAt === undefined ? {} : { fireAt: target.fireAt }),
  };
  return { ...withValues(target, becomes), merged: [...(target.merged ?? []), one] };
}

/** The guest and the notes of both tickets, as versions without `becomes` joined them. */
function joinedWords(target: Ticket, source: Ticket): Pick<Ticket, 'guest' | 'note'> {
  const guest = target.guest ?? source.guest;
  const notes = [...new Set([target.note, source.note])].filter((note) => note !== undefined);
  return {
    ...(guest === undefined ? {} : { guest }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

/** Folds an undone merge: the lines go back to their ticket, and the other one is what it was without them. */
export function unmerged(
  state: TicketState,
  { data: { ticketId, from } }: EventOf<'ticket.unmerged'>,
  { state: { house }, at, owned }: Around,
): TicketState {
  const source = findTicket(state, ticketId);
  const target = findTicket(state, from);
  const merge = target?.merged?.find((one) => one.ticketId === ticketId);
  if (!source || !target || !merge) return state;
  const ids = linesOfMerged(target, ticketId);
  const { closed: _closed, ...open } = source;
  const back: Ticket = {
    ...open,
    items: target.items.filter(({ itemId }) => ids.has(itemId)),
    changedAt: changeTime(target, at),
    acknowledged: target.acknowledged,
  };
  const { merged: all = [], ...rest } = withValues(
    target,
    valuesWithout(target, source, merge.was),
  );
  const others = all.filter((one) => one !== merge);
  const left: Ticket = {
    ...rest,
    // The other ticket was for later, and is again, unless its own lines were fired meanwhile.
    ...(merge.fireAt === undefined ? {} : { fireAt: merge.fireAt }),
    ...(others.length > 0 ? { merged: others } : {}),
    items: target.items.filter(({ itemId }) => !ids.has(itemId)),
    changedAt: changeTime(target, at),
  };
  const both = [left, back].map((one) => settled(timed(one, house), at));
  return fileTicket(state, owned, ...both);
}

/** What a joined ticket changes back to. What a person changed after the merge stays. */
function valuesWithout(target: Ticket, source: Ticket, was: Becomes): Becomes {
  const next: Becomes = {};
  if (was.covers !== undefined) {
    const left = (target.covers ?? 0) - (source.covers ?? 0);
    next.covers = left > 0 ? left : was.covers;
  }
  if (was.priority !== undefined && target.priority === source.priority) {
    next.priority = was.priority;
  }
  if (was.guest !== undefined) next.guest = without(target.guest, source.guest, ', ');
  if (was.note !== undefined) next.note = without(target.note, source.note, '\n');
  if (was.orderType !== undefined) next.orderType = was.orderType;
  if (was.promisedAt !== undefined && target.promisedAt === source.promisedAt) {
    next.promisedAt = was.promisedAt;
  }
  return next;
}

/** A joined text without one of its parts; null if nothing is left. */
function without(
  text: string | undefined,
  part: string | undefined,
  separator: string,
): string | null {
  if (text === undefined || text === part) return null;
  if (part === undefined) return text;
  if (text.startsWith(part + separator)) return text.slice(part.length + separator.length);
  if (text.endsWith(separator + part)) return text.slice(0, -part.length - separator.length);
  return text.replace(separator + part + separator, () => separator);
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
      return part ? [parted(item, part.quantity, part.newItemId).part] : [];
    }),
  };
  const left: Ticket = {
    ...withCovers(source, covers.stay),
    changedAt,
    items: source.items.flatMap((item) => {
      if (ids.has(item.itemId)) return [];
      const part = portions.get(item.itemId);
      return part ? [parted(item, part.quantity, part.newItemId).rest] : [item];
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
