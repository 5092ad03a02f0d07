import type { RailTicket } from '../../../shared/views/rail';

/** A finger on the board: it is down, it tapped just now, or neither. */
export type Touch = 'down' | 'just-up' | 'none';

/**
 * The cards to show while a finger is on the board, so that nothing moves under it: in the order that is shown, each as
 * it is now. New cards wait. While the finger is down, cards that left stay where they are.
 */
export function settle(
  shown: readonly RailTicket[],
  now: readonly RailTicket[],
  touch: Touch,
): readonly RailTicket[] {
  if (touch === 'none') return now;
  const byId = new Map(now.map((card) => [card.ticket.id, card]));
  const settled = shown.flatMap((card) => {
    const next = byId.get(card.ticket.id);
    return next ?? (touch === 'down' ? card : []);
  });
  return settled.length === now.length && settled.every((card, index) => card === now[index])
    ? now
    : settled;
}
