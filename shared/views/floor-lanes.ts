import type { Settings } from '../contract/house';
import { MINUTE_MS } from '../time';
import { thresholdFor } from './ages';
import type { FloorTicket } from './floor';

/** Tickets without a table: orders that leave the house, and tabs under a guest's name. */
export const LANES = ['takeout', 'delivery', 'drive-thru', 'tab'] as const;
export type Lane = (typeof LANES)[number];

/**
 * The tickets of each lane. Orders that leave the house are sorted by their promised time; an order without one
 * counts as promised for the moment at which it becomes late. Tabs are sorted by name.
 */
export function lanes(
  cards: readonly FloorTicket[],
  thresholds: Settings['thresholds'],
): Record<Lane, FloorTicket[]> {
  const inLane = (lane: Lane) => cards.filter((card) => laneOf(card) === lane);
  const dueAt = ({ ticket: { promisedAt, placedAt, orderType }, prep }: FloorTicket): number =>
    promisedAt ?? placedAt + thresholdFor(thresholds[orderType], prep).late * MINUTE_MS;
  const byDue = (lane: Lane) => inLane(lane).sort((a, b) => dueAt(a) - dueAt(b));
  return {
    takeout: byDue('takeout'),
    delivery: byDue('delivery'),
    'drive-thru': byDue('drive-thru'),
    tab: inLane('tab').sort(
      (a, b) =>
        (a.ticket.guest ?? '').localeCompare(b.ticket.guest ?? '') ||
        a.ticket.number - b.ticket.number,
    ),
  };
}

/** The lane of a ticket; undefined for a ticket at a table. */
export function laneOf({ ticket: { orderType, table } }: FloorTicket): Lane | undefined {
  if (orderType !== 'dine-in') return orderType;
  return table === undefined ? 'tab' : undefined;
}
