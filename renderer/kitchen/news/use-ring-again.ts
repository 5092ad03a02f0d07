import { useEffect, useRef, useState } from 'react';
import type { RailTicket } from '../../../shared/views/rail';
import { ringingAgain } from '../../../shared/views/untouched';

/** Tickets that are due within this time of each other ring together. */
const TOGETHER_MS = 1_000;

/**
 * Reports new tickets that nobody has touched, again and again every `seconds`. `touched`: tickets that a person of
 * this screen has pointed at. One timer, set to the next due time. Off without `seconds`.
 */
export function useRingAgain(
  cards: readonly RailTicket[],
  touched: ReadonlySet<string>,
  seconds: number | undefined,
  now: () => number,
  onRing: (cards: readonly RailTicket[]) => void,
): void {
  const [turn, setTurn] = useState(0);
  const checkedAt = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn sets the timer again.
  useEffect(() => {
    if (seconds === undefined) return undefined;
    const time = now();
    const waiting = cards.filter(({ ticket }) => !touched.has(ticket.id));
    const { due, next } = ringingAgain(waiting, seconds * 1000, checkedAt.current ?? time, time);
    checkedAt.current = time;
    if (due.length > 0) onRing(due);
    if (next === undefined) return undefined;
    const wait = Math.max(TOGETHER_MS, next - time);
    const timer = setTimeout(() => setTurn((count) => count + 1), wait);
    return () => clearTimeout(timer);
  }, [cards, touched, seconds, now, onRing, turn]);
}
