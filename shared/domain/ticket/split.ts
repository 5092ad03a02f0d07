import type { CommandOf } from '../../contract/commands';
import type { EventData } from '../../contract/events';
import type { HouseState, Item, Ticket } from '../../contract/state';
import { accept, type Decision, fact, reject } from '../decision';
import { nextNumber } from '../open-day';
import { findTicket, isLive, nameOf } from './lines';
import { refusePart } from './refuse-items';
import { tooMany } from './void';

type Portion = NonNullable<EventData<'ticket.split'>['portions']>[number];

/**
 * Decides `ticket.split`: lines, or portions of them, move unchanged to a new ticket, and the covers are shared out.
 * Refuses with `conflict` if either ticket would have no live line, more than a line has, and more covers than may go;
 * with `invalid` a portion in which the dish is not sold.
 */
export function split(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.split'>,
): Decision {
  if (findTicket(state, data.newTicketId)) {
    return reject('conflict', 'ticket-exists', {}, 'data.newTicketId');
  }
  const asked = data.portions ?? [];
  const problem = refusePortions(state, ticket, asked);
  if (problem) return problem;
  // A portion that is all of its line is that line.
  const isWhole = ({ itemId, quantity }: Portion): boolean =>
    ticket.items.some((item) => item.itemId === itemId && item.quantity === quantity);
  const ids = new Set([...data.itemIds, ...asked.filter(isWhole).map(({ itemId }) => itemId)]);
  const portions = asked.filter((portion) => !isWhole(portion));
  const both = portions.findIndex(({ itemId }) => ids.has(itemId));
  if (both >= 0) return reject('conflict', 'line-on-both', {}, `data.portions.${both}.itemId`);
  const moving = ticket.items.filter((item) => ids.has(item.itemId));
  if (moving.length < ids.size) {
    return reject('not-found', 'not-all-lines', nameOf(ticket), 'data.itemIds');
  }
  if (ids.size === 0 && portions.length === 0) {
    return reject('conflict', 'split-nothing', {}, 'data.itemIds');
  }
  if (portions.length === 0 && !moving.some(isLive)) {
    return reject('conflict', 'split-voided', {}, 'data.itemIds');
  }
  const staying = ticket.items.filter((item) => !ids.has(item.itemId));
  if (!staying.some(isLive)) {
    return reject('conflict', 'split-all', {}, 'data.itemIds');
  }
  const most = mostCoversToGo(ticket.covers);
  if (data.covers !== undefined && data.covers > most) {
    const values = { ...nameOf(ticket), covers: ticket.covers ?? 0 };
    return reject('conflict', 'too-many-covers', values, 'data.covers');
  }
  const portioned = new Set(portions.map(({ itemId }) => itemId));
  const going = [...moving, ...ticket.items.filter(({ itemId }) => portioned.has(itemId))];
  const covers =
    ticket.covers === undefined
      ? data.covers && { move: data.covers }
      : sharedCovers(ticket.covers, data.covers ?? coversOf(going, staying));
  return accept(
    fact('ticket.split', `ticket/${ticket.id}`, {
      ticketId: ticket.id,
      itemIds: [...ids],
      newTicketId: data.newTicketId,
      number: nextNumber(state.day),
      ...(portions.length > 0 ? { portions } : {}),
      ...(covers ? { covers } : {}),
    }),
  );
}

function refusePortions(
  { house }: HouseState,
  ticket: Ticket,
  portions: readonly Portion[],
): Decision | undefined {
  const taken = new Set(ticket.items.map(({ itemId }) => itemId));
  const split = new Set<string>();
  for (const [index, { itemId, quantity, newItemId }] of portions.entries()) {
    const field = `data.portions.${index}`;
    const item = ticket.items.find((line) => line.itemId === itemId);
    if (!item) return reject('not-found', 'no-line', nameOf(ticket), `${field}.itemId`);
    if (!isLive(item)) {
      const values = { ...nameOf(ticket), item: item.name, phase: item.phase };
      return reject('conflict', 'line-is-already', values, `${field}.itemId`);
    }
    if (quantity > item.quantity) return tooMany(ticket, item, `${field}.quantity`);
    const odd = refusePart(house, item, quantity, `${field}.quantity`);
    if (odd) return odd;
    if (taken.has(newItemId)) return reject('conflict', 'line-exists', {}, `${field}.newItemId`);
    if (split.has(itemId)) return reject('conflict', 'line-on-both', {}, `${field}.itemId`);
    taken.add(newItemId);
    split.add(itemId);
  }
  return undefined;
}

/** One guest at least stays, unless there is only one. */
const mostCoversToGo = (covers: number | undefined): number =>
  covers === undefined ? Number.POSITIVE_INFINITY : Math.max(1, covers - 1);

/** How many guests go along: one for each seat that only the lines that move have, and at least one. */
function coversOf(moving: readonly Item[], staying: readonly Item[]): number {
  const kept = new Set(staying.filter(isLive).map(({ seat }) => seat));
  const seats = moving.filter(isLive).flatMap(({ seat = 0 }) => (kept.has(seat) ? [] : [seat]));
  return new Set(seats.filter((seat) => seat > 0)).size || 1;
}

/** The covers of both tickets; together they are as many as before. */
function sharedCovers(covers: number, wanted: number): EventData<'ticket.split'>['covers'] {
  const move = covers < 2 ? 0 : Math.min(wanted, covers - 1);
  return move === 0 ? { stay: covers } : { stay: covers - move, move };
}
