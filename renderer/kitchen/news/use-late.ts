import { useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/contract/house';
import { MINUTE_MS } from '../../../shared/time';
import { cardAgesFrom, cardThreshold, type RailTicket } from '../../../shared/views/rail';

/**
 * Reports tickets that have just become late: each once until it leaves the rail, even if a later line
 * restarts its age. Skips tickets that are already late when they appear. One timer, set to the next due
 * time.
 */
export function useLate(
  cards: readonly RailTicket[],
  thresholds: Settings['thresholds'],
  now: () => number,
  onLate: (cards: readonly RailTicket[]) => void,
): void {
  const [turn, setTurn] = useState(0);
  const reported = useRef<ReadonlySet<string>>(new Set());
  const checkedAt = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn sets the timer again.
  useEffect(() => {
    const lateAt = (card: RailTicket) => {
      const threshold = cardThreshold(card, thresholds[card.ticket.orderType]);
      return cardAgesFrom(card, threshold) + threshold.late * MINUTE_MS;
    };
    const time = now();
    const before = checkedAt.current ?? time;
    checkedAt.current = time;
    const here = new Set(cards.map(({ ticket }) => ticket.id));
    const waiting = cards.filter(
      (card) => canBeLate(card) && !reported.current.has(card.ticket.id),
    );
    const late = waiting.filter((card) => lateAt(card) > before && lateAt(card) <= time);
    reported.current = new Set(
      [...reported.current, ...late.map(({ ticket }) => ticket.id)].filter((id) => here.has(id)),
    );
    if (late.length > 0) onLate(late);
    const next = Math.min(...waiting.map(lateAt).filter((at) => at > time));
    if (next === Number.POSITIVE_INFINITY) return undefined;
    const timer = setTimeout(() => setTurn((count) => count + 1), next - time);
    return () => clearTimeout(timer);
  }, [cards, thresholds, now, onLate, turn]);
}

/** At expo only cooking tickets become late: food on the pass has its own ages. */
const canBeLate = ({ void: isVoid, expo }: RailTicket): boolean =>
  !isVoid && (expo === undefined || expo.stage === 'cooking');
