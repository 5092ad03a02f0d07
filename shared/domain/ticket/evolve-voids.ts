import type { EventData, EventOf } from '../../contract/events';
import type { Item, Ticket } from '../../contract/state';
import { hasAllergies } from '../allergies';
import { parted } from '../line';
import { changeItems } from './change-items';
import { isLive } from './lines';
import { allergiesUnseen, changeTime } from './unseen';

type Voided = NonNullable<Item['voided']>;

/** Folds the void of a ticket: what was served stays served. */
export function voidedTicket(
  ticket: Ticket,
  { data }: EventOf<'ticket.voided'>,
  at: number,
): Ticket {
  const voided = voiding(ticket, data, at);
  const items = ticket.items.map((item) =>
    item.phase === 'served' || item.phase === 'voided' ? item : struck(item, voided),
  );
  return { ...ticket, items, changedAt: voided.at, closed: { as: 'voided', at } };
}

/** Folds the void of a line, or of a part of it: the part becomes a line of its own after it. */
export function voidedItem(ticket: Ticket, { data }: EventOf<'item.voided'>, at: number): Ticket {
  const voided = voiding(ticket, data, at);
  const { itemId, struckItemId, quantity } = data;
  if (struckItemId === undefined) {
    const next = changeItems(ticket, [itemId], (item) => struck(item, voided));
    return { ...next, changedAt: voided.at };
  }
  const items = ticket.items.flatMap((item) => {
    if (item.itemId !== itemId) return [item];
    const { rest, part } = parted(item, quantity, struckItemId);
    return [rest, struck(part, voided)];
  });
  return { ...withFollowers(ticket, itemId, struckItemId), items, changedAt: voided.at };
}

/** Folds an undone void: each line is in the phase that its times say, and the ticket is open again. */
export function unvoided(
  ticket: Ticket,
  { data: { itemIds } }: EventOf<'ticket.unvoided'>,
  at: number,
): Ticket {
  const changedAt = changeTime(ticket, at);
  const { closed: _closed, ...open } = changeItems(ticket, itemIds, (item) =>
    isLive(item) ? item : back(item, changedAt),
  );
  const isAllergy = open.items.some((item) => itemIds.includes(item.itemId) && hasAllergies(item));
  return {
    ...open,
    changedAt,
    acknowledged: isAllergy ? allergiesUnseen(ticket) : ticket.acknowledged,
  };
}

/**
 * The ticket with a line that was made of another one: if that came with a merge, the new one goes back with it when
 * the merge is undone.
 */
export function withFollowers(ticket: Ticket, itemId: string, followerId: string): Ticket {
  if (!ticket.merged?.some(({ itemIds }) => itemIds.includes(itemId))) return ticket;
  const merged = ticket.merged.map((one) =>
    one.itemIds.includes(itemId) ? { ...one, itemIds: [...one.itemIds, followerId] } : one,
  );
  return { ...ticket, merged };
}

const struck = (item: Item, voided: Voided): Item => ({ ...item, phase: 'voided', voided });

function back({ voided: _voided, ...item }: Item, at: number): Item {
  return { ...item, phase: phaseBefore(item), unvoidedAt: at };
}

function phaseBefore(item: Omit<Item, 'voided'>): Item['phase'] {
  if (item.readyAt !== undefined) return 'ready';
  if (item.startedAt !== undefined) return 'started';
  return item.firedAt === undefined ? 'held' : 'owed';
}

const voiding = (
  ticket: Ticket,
  { reason, by, cooked }: Pick<EventData<'item.voided'>, 'reason' | 'by' | 'cooked'>,
  at: number,
): Voided => ({
  at: changeTime(ticket, at),
  reason,
  ...(by === undefined ? {} : { by }),
  ...(cooked === undefined ? {} : { cooked }),
});
