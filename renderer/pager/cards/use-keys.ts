import { useEffect, useRef } from 'react';
import type { PageCard } from '../../../shared/views/pages';
import type { Who } from '../who/who';
import { type Step, stepOf } from './acts';

/** H hears the first page that waits to be heard, U picks up the first that was. */
const STEPS: Record<string, Step> = { h: 'hear', u: 'pickUp' };

export function useKeys(cards: readonly PageCard[], who: Who): void {
  const latest = useRef({ cards, who });
  useEffect(() => {
    latest.current = { cards, who };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyped =
        event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyped) return;
      // A sheet lies over the cards: what is not seen is not answered.
      if (document.querySelector('[role="dialog"]')) return;
      const step = STEPS[event.key.toLowerCase()];
      if (!step) return;
      const { cards: now, who: whose } = latest.current;
      const card = now.find((each) => stepOf(each, whose) === step);
      const button =
        card && document.querySelector<HTMLElement>(`[data-page="${card.page.id}"] [data-step]`);
      // Through its button, so that it shows what is sent and what has not settled is left alone.
      button?.focus();
      button?.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
