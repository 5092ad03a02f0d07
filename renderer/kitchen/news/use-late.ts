import { useEffect, useState } from 'react';
import type { Settings } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';

const MINUTE_MS = 60_000;

/** Tells which tickets have just become late. One timer, set to the next one. */
export function useLate(
  cards: readonly RailTicket[],
  thresholds: Settings['thresholds'],
  now: () => number,
  onLate: (cards: readonly RailTicket[]) => void,
): void {
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn sets the timer anew.
  useEffect(() => {
    const lateAt = (card: RailTicket) =>
      card.since + thresholds[card.ticket.orderType].late * MINUTE_MS;
    const time = now();
    const coming = cards.filter((card) => !card.void && lateAt(card) > time);
    if (coming.length === 0) return undefined;
    const next = Math.min(...coming.map(lateAt));
    const timer = setTimeout(() => {
      onLate(coming.filter((card) => lateAt(card) <= next));
      setTurn((before) => before + 1);
    }, next - time);
    return () => clearTimeout(timer);
  }, [cards, thresholds, now, onLate, turn]);
}
