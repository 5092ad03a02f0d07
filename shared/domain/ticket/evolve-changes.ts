import type { EventOf } from '../../contract/events';
import type { Item, Ticket } from '../../contract/state';
import { allergyKey, allergyNames } from '../allergies';
import { isCourseHeld, isUnseen, isUntouched } from './lines';
import { fired, heldAgain } from './new-line';
import { allergiesUnseen, changeTime } from './unseen';

/** Folds a change of a sent line. It keeps its clock, unless its course puts it on hold or fires it. */
export function changedItem(ticket: Ticket, event: EventOf<'item.changed'>, at: number): Ticket {
  const { itemId, from, to } = event.data;
  const before = ticket.items.find((item) => item.itemId === itemId);
  if (!before) return ticket;
  const changedAt = changeTime(ticket, at);
  const was = { ...from, ...unseenBefore(ticket, before.changed) };
  const { cents, ...values } = withValues(before, to);
  const next: Item = { ...values, changed: { at: changedAt, was } };
  // Another price is of the whole line again.
  if (cents !== undefined && to.price === undefined) next.cents = cents;
  const known = new Set(allergyNames(before).map(allergyKey));
  const isNewAllergy = allergyNames(next).some((name) => !known.has(allergyKey(name)));
  const item = to.course === undefined ? next : inCourse(ticket, before, next, event, at);
  return {
    ...ticket,
    items: ticket.items.map((one) => (one === before ? item : one)),
    changedAt,
    acknowledged: isNewAllergy ? allergiesUnseen(ticket) : ticket.acknowledged,
  };
}

/** Folds a change of what a ticket is for: its guest, covers, note, order type or promised time. */
export function changedTicket(
  ticket: Ticket,
  { data: { from, to, fireAt } }: EventOf<'ticket.changed'>,
  at: number,
): Ticket {
  const changedAt = changeTime(ticket, at);
  const was = { ...from, ...unseenBefore(ticket, ticket.changed) };
  const next = { ...withValues(ticket, to), changedAt, changed: { at: changedAt, was } };
  if (fireAt === undefined) return next;
  const { fireAt: _due, ...rest } = next;
  return fireAt === null ? rest : { ...rest, fireAt: Date.parse(fireAt) };
}

/**
 * Folds a move. Cooks confirm another table, which is where the food goes; who serves it is only shown. What they have
 * not confirmed of an earlier move stays.
 */
export function moved(
  ticket: Ticket,
  { data: { table, server, from } }: EventOf<'ticket.moved'>,
  at: number,
): Ticket {
  const movedAt = changeTime(ticket, at);
  const before = isUnseen(ticket, ticket.changedAt) ? ticket.movedFrom : undefined;
  const { table: was, ...rest } = ticket;
  const now = table === undefined ? was : (table ?? undefined);
  return {
    ...rest,
    ...(now === undefined ? {} : { table: now }),
    server: server ?? ticket.server,
    movedFrom: {
      table: table === undefined ? before?.table : from.table,
      server: server === undefined ? before?.server : from.server,
      at: movedAt,
    },
    ...(table === undefined ? {} : { changedAt: movedAt }),
  };
}

/** The values before changes that no cook has seen; the oldest one stays, because that is what the cook knows. */
const unseenBefore = <V>(
  ticket: Ticket,
  changed: { at: number; was: V } | undefined,
): V | undefined => (isUnseen(ticket, changed?.at) ? changed?.was : undefined);

/** The line in its new course: on hold if the course is, unless a cook has started it; fired if the course is. */
function inCourse(
  ticket: Ticket,
  before: Item,
  item: Item,
  event: EventOf<'item.changed'>,
  at: number,
): Item {
  const others = ticket.items.filter(({ itemId }) => itemId !== item.itemId);
  // Where it is the only line that is fired, a later course is one that waits.
  const isHeld = others.some(({ firedAt }) => firedAt !== undefined)
    ? isCourseHeld({ ...ticket, items: others }, item.course)
    : before.phase === 'held' || item.course > before.course;
  if (item.phase === 'held' && !isHeld) return fired(item, event, at);
  if (item.phase === 'held') return withoutDue(item);
  return isHeld && isUntouched(item) ? heldAgain(item, item.changed?.at ?? at) : item;
}

function withoutDue(item: Item): Item {
  const { fireAt: _due, ...rest } = item;
  return rest;
}

/** The line or ticket with the fields that `to` has; null or false removes one. */
export function withValues<T extends object>(
  before: T,
  to: { readonly [K in keyof T]?: T[K] | null | false | undefined },
): T {
  const next = { ...before };
  for (const key of Object.keys(to) as (keyof T)[]) {
    const value = to[key];
    if (value === undefined) continue;
    if (value === null || value === false) delete next[key];
    // Neither null, false nor undefined is left, which the compiler cannot see for a key of any field.
    else next[key] = value as T[keyof T];
  }
  return next;
}
