import type { Item, Ticket } from '../contract/state';
import { isOwed, isUntouched } from '../domain/ticket/lines';

export const LINE_ACTIONS = [
  'change',
  'remake',
  'fire',
  'hold',
  'fly',
  'unserve',
  'unvoid',
  'void',
] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

/**
 * What front of house can do about a line: as its phase allows, on an open ticket, and on a closed one only what
 * brings a line back. A ticket that was merged or split away has its lines elsewhere.
 */
export function lineActions(
  { closed }: Pick<Ticket, 'closed'>,
  item: Item,
): Record<LineAction, boolean> {
  const isOpen = closed === undefined;
  const isHere = isOpen || closed.as === 'served' || closed.as === 'voided';
  const { phase } = item;
  const isServed = phase === 'served';
  const isLive = !isServed && phase !== 'voided';
  return {
    change: isOpen && isLive,
    remake: isHere && (phase === 'ready' || isServed),
    fire: isOpen && phase === 'held',
    hold: isOpen && isUntouched(item),
    fly: isOpen && (phase === 'held' || isOwed(item)),
    unserve: isHere && isServed,
    unvoid: isHere && phase === 'voided',
    void: isOpen && isLive,
  };
}

/** True if anything can be done about a line, so that a tap on it is worth something. */
export const canTouch = (ticket: Pick<Ticket, 'closed'>, item: Item): boolean =>
  Object.values(lineActions(ticket, item)).some(Boolean);
