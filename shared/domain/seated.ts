import { type HeardEvent, isEvent } from '../contract/events';
import type { HouseState, Ticket } from '../contract/state';
import type { Around } from './fold';
import { type Owned, toChange } from './owned';
import { findTicket } from './ticket/lines';

type Seated = HouseState['seated'];

/**
 * Most served tickets that one table still has. A house that never frees a table would have a whole day of them, which
 * every screen would list.
 */
export const SEATED_MAX = 12;

/** The tickets that an event is about, by id. */
function ticketsOf({ data }: HeardEvent): string[] {
  const ids: string[] = [];
  if ('ticketId' in data && data.ticketId !== undefined) ids.push(data.ticketId);
  if ('into' in data) ids.push(data.into);
  if ('newTicketId' in data) ids.push(data.newTicketId);
  if ('from' in data && typeof data.from === 'string') ids.push(data.from);
  return ids;
}

/** The tickets of an event that are not served before it, so that they may be after it. */
export const unserved = (state: HouseState, event: HeardEvent): ReadonlySet<string> =>
  new Set(
    ticketsOf(event).filter((ticketId) => findTicket(state, ticketId)?.closed?.as !== 'served'),
  );

/**
 * Folds who still sits at a table. A dine-in ticket is seated from the moment when all of it is served until it opens
 * again or its table is freed. `before` are the tickets that were not served before the event.
 */
export function evolveSeated(
  seated: Seated,
  event: HeardEvent,
  before: ReadonlySet<string>,
  after: Pick<HouseState, 'tickets' | 'closed'>,
  { at, owned }: Around,
): Seated {
  if (isEvent(event, 'table.freed')) return withoutTickets(seated, event.data.ticketIds, owned);
  let next = seated;
  for (const ticketId of ticketsOf(event)) {
    const ticket = findTicket(after, ticketId);
    const isSeated = next !== undefined && Object.hasOwn(next, ticketId);
    if (ticket?.closed?.as !== 'served') {
      if (isSeated) next = withoutTickets(next, [ticketId], owned);
    } else if (!isSeated && before.has(ticketId) && hasTable(ticket)) {
      next = toChange(next ?? {}, owned);
      dropOldest(next, ticket.table);
      next[ticketId] = { table: ticket.table, since: at };
    }
  }
  return next;
}

/** Leaves room for one more ticket at the table, in place. */
function dropOldest(seated: NonNullable<Seated>, table: string): void {
  let oldest: string | undefined;
  let count = 0;
  for (const ticketId in seated) {
    if (seated[ticketId]?.table !== table) continue;
    oldest ??= ticketId;
    count += 1;
  }
  if (oldest !== undefined && count >= SEATED_MAX) delete seated[oldest];
}

const hasTable = (ticket: Ticket): ticket is Ticket & { table: string } =>
  ticket.orderType === 'dine-in' && ticket.table !== undefined;

function withoutTickets(
  seated: Seated,
  ticketIds: readonly string[],
  owned: Owned | undefined,
): Seated {
  const next = toChange(seated ?? {}, owned);
  for (const ticketId of ticketIds) delete next[ticketId];
  for (const _left in next) return next;
  return undefined;
}
