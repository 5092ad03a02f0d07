import type { HouseState, Page } from '../contract/state';

/**
 * The pages that were sent again and are still unheard, the oldest first. `page.level` is how often a page was sent,
 * `page.sentAt` when it was first sent.
 */
export function unanswered(pages: HouseState['pages']): Page[] {
  return Object.values(pages)
    .filter((page) => page.level > 1 && !page.heard)
    .sort((a, b) => a.sentAt - b.sentAt || (a.id < b.id ? -1 : 1));
}
