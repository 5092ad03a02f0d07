import type { Ticket } from '../contract/state';
import type { RailTicket } from './rail';

/**
 * True for a ticket that no cook has touched at any screen: nothing of it was started, bumped or recalled, and nothing
 * was confirmed.
 */
export const isUntouched = ({ acknowledged, items }: Ticket): boolean =>
  acknowledged.allergies === undefined &&
  acknowledged.changes === undefined &&
  acknowledged.stations === undefined &&
  items.every(
    ({ startedAt, readyAt, doneStations, recalledAt, heldAgainAt }) =>
      startedAt === undefined &&
      readyAt === undefined &&
      doneStations === undefined &&
      recalledAt === undefined &&
      heldAgainAt === undefined,
  );

/**
 * The tickets that ring again in a span of time, and when the next one does. Each rings every `everyMs` from when it
 * was fired, until somebody touches it. `next` is undefined if none waits.
 */
export function ringingAgain(
  cards: readonly RailTicket[],
  everyMs: number,
  from: number,
  to: number,
): { due: RailTicket[]; next: number | undefined } {
  const due: RailTicket[] = [];
  let next: number | undefined;
  for (const card of cards) {
    if (card.void || card.expo || !isUntouched(card.ticket)) continue;
    const rung = Math.max(0, Math.floor((to - card.since) / everyMs));
    const last = card.since + rung * everyMs;
    if (rung > 0 && last > from) due.push(card);
    next = Math.min(next ?? Number.POSITIVE_INFINITY, last + everyMs);
  }
  return { due, next };
}
