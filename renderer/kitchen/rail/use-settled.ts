import { useEffect, useMemo, useRef, useState } from 'react';
import type { RailTicket } from '../../../shared/views/rail';
import { settle, type Touch } from './settle';

/** The time that a finger needs to leave the place that it tapped. */
const AFTER_TAP_MS = 500;

/** Keeps the cards in their places while a finger is on the board, and for a moment after a tap. */
export function useSettled(cards: readonly RailTicket[], view: string) {
  const [touch, setTouch] = useState<Touch>('none');
  const shown = useRef({ view, cards });
  const settled = useMemo(() => {
    const { current } = shown;
    return current.view === view ? settle(current.cards, cards, touch) : cards;
  }, [cards, touch, view]);
  useEffect(() => {
    shown.current = { view, cards: settled };
  }, [view, settled]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { listen, stop } = useMemo(() => {
    const up = () => {
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      clearTimeout(timer.current);
      setTouch('just-up');
      timer.current = setTimeout(() => setTouch('none'), AFTER_TAP_MS);
    };
    return {
      listen: () => {
        clearTimeout(timer.current);
        setTouch('down');
        window.addEventListener('pointerup', up);
        window.addEventListener('pointercancel', up);
      },
      stop: () => {
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', up);
        clearTimeout(timer.current);
      },
    };
  }, []);
  useEffect(() => stop, [stop]);
  return { settled, isHeld: touch !== 'none', onPointerDown: listen };
}
