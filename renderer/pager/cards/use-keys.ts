import type { PageCard } from '../../../shared/views/pages';
import { isTyping, useHotkeys } from '../../ui/use-hotkeys';
import type { Who } from '../who/who';
import { type Step, stepOf } from './acts';

/** H hears the first unheard page, U picks up the first heard one. */
const STEPS: Record<string, Step> = { h: 'hear', u: 'pickUp' };

export function useKeys(cards: readonly PageCard[], who: Who): void {
  useHotkeys((event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event)) return;
    // A sheet covers the cards: keys must not answer pages that are not visible.
    if (document.querySelector('[role="dialog"]')) return;
    const step = STEPS[event.key.toLowerCase()];
    if (!step) return;
    const card = cards.find((each) => stepOf(each, who) === step);
    const button =
      card && document.querySelector<HTMLElement>(`[data-page="${card.page.id}"] [data-step]`);
    // Clicks the button, so that it shows the sending state and ignores keys until it has settled.
    button?.focus();
    button?.click();
  });
}
