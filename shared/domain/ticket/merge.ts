import type { CommandOf } from '../../contract/commands';
import type { EventData } from '../../contract/events';
import type { Priority } from '../../contract/house';
import type { HouseState, Ticket } from '../../contract/state';
import { whoIsPaged } from '../carrying';
import { allClosed } from '../closed-tickets';
import { accept, type Decision, fact, reject } from '../decision';
import { pageHandedOver, pagesAbout } from '../page';
import { linesOfMerged, nameOf } from './lines';
import { handedTo } from './service';

export type Becomes = NonNullable<EventData<'ticket.merged'>['becomes']>;

/**
 * Decides `ticket.merge`: moves all lines, unchanged, and the pages to the other open ticket. The joined ticket has the
 * covers of both, the higher priority, both guests and both notes, and the order type that the command asks for or
 * else its own.
 */
export function merge(
  state: HouseState,
  ticket: Ticket,
  { data }: CommandOf<'ticket.merge'>,
): Decision {
  if (data.into === ticket.id) {
    return reject('conflict', 'merge-into-itself', {}, 'data.into');
  }
  const into = Object.hasOwn(state.tickets, data.into) ? state.tickets[data.into] : undefined;
  if (!into) return reject('not-found', 'no-merge-target', {}, 'data.into');
  const taken = new Set(into.items.map((item) => item.itemId));
  if (ticket.items.some((item) => taken.has(item.itemId))) {
    return reject('conflict', 'line-on-both', {}, 'data.into');
  }
  return accept(
    fact('ticket.merged', `ticket/${ticket.id}`, {
      ticketId: data.ticketId,
      into: data.into,
      becomes: becomes(into, ticket, data.orderType ?? into.orderType),
    }),
    ...handedTo(whoIsPaged(state, into).server, state, ticket),
  );
}

/** What a ticket changes to when another one is merged into it: only the fields that differ. */
function becomes(into: Ticket, source: Ticket, orderType: Ticket['orderType']): Becomes {
  const next: Becomes = {};
  const covers = (into.covers ?? 0) + (source.covers ?? 0);
  if (covers > 0 && covers !== into.covers) next.covers = covers;
  const priority = higher(into.priority, source.priority);
  if (priority !== into.priority) next.priority = priority;
  const guest = joined([source.guest, into.guest], ', ');
  if (guest !== undefined && guest !== into.guest) next.guest = guest;
  const note = joined([into.note, source.note], '\n');
  if (note !== undefined && note !== into.note) next.note = note;
  if (orderType !== into.orderType) next.orderType = orderType;
  const promisedAt = earlier(into, source, orderType);
  if (promisedAt !== undefined && promisedAt !== into.promisedAt) next.promisedAt = promisedAt;
  return next;
}

const RANKS: readonly Priority[] = ['normal', 'rush', 'vip'];

const higher = (one: Priority, two: Priority): Priority =>
  RANKS.indexOf(one) >= RANKS.indexOf(two) ? one : two;

/** Each text once. */
function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  const once = [...new Set(texts)].filter((text) => text !== undefined);
  return once.length === 0 ? undefined : once.join(separator);
}

/** The earlier promise of two. A promise of the other ticket alone counts if the joined one is of that type. */
function earlier(into: Ticket, source: Ticket, orderType: string): number | undefined {
  if (source.promisedAt === undefined) return into.promisedAt;
  if (into.promisedAt !== undefined) return Math.min(into.promisedAt, source.promisedAt);
  return orderType === source.orderType ? source.promisedAt : undefined;
}

/**
 * Decides `ticket.unmerge`: a merged ticket is taken out of the other one again, with its lines and pages as they are
 * now, also if both were served meanwhile. Refuses with `conflict` a ticket that was not merged, or whose lines are
 * somewhere else by now.
 */
export function unmerge(state: HouseState, ticket: Ticket): Decision {
  const refused = reject('conflict', 'not-merged', nameOf(ticket), 'data.ticketId');
  if (ticket.closed?.as !== 'merged') return refused;
  const from = [...Object.values(state.tickets), ...allClosed(state.closed)].find(
    ({ merged = [] }) => merged.some(({ ticketId }) => ticketId === ticket.id),
  );
  if (!from || linesOfMerged(from, ticket.id).size === 0) return refused;
  const ids = linesOfMerged(from, ticket.id);
  const { server } = whoIsPaged(state, ticket);
  const going = pagesAbout(state, from).filter(
    ({ itemIds }) => itemIds.length > 0 && itemIds.every((itemId) => ids.has(itemId)),
  );
  return accept(
    fact('ticket.unmerged', `ticket/${ticket.id}`, { ticketId: ticket.id, from: from.id }),
    ...going.filter((page) => page.server !== server).map((page) => pageHandedOver(page, server)),
  );
}
