import type { PageCard } from '../../../shared/views/pages';
import { isTyping, useHotkeys } from '../../ui/use-hotkeys';
import type { Who } from '../who/who';
import { type Step, stepOf } from './acts';

/** H hears the first page that waits to be heard, U picks up the first that was. */
const STEPS: Record<string, Step> = { h: 'hear', u: 'pickUp' };

export function useKeys(cards: readonly PageCard[], who: Who): void {
  useHotkeys((event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    // A sheet lies over the cards: what is not seen is not answered.
    if (document.querySelector('[role="dialog"]')) return;
    const step = STEPS[event.key.toLowerCase()];
    if (!step) return;
    const card = cards.find((each) => stepOf(each, who) === step);
    const button =
      card && document.querySelector<HTMLElement>(`[data-page="${card.page.id}"] [data-step]`);
    // Through its button, so that it shows what is sent and what has not settled is left alone.
    button?.focus();
    button?.click();
  });
}
