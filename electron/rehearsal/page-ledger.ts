import { type HeardEvent, isEvent } from '../../shared/contract/events';
import { LAST_PAGE_LEVEL } from '../../shared/domain/page';

/** Outcomes of the pages about the rehearsal's tickets. */
export type PageCounts = {
  sent: number;
  /** A server or the manager pressed Heard, at any call. */
  heard: number;
  /** Sent a second time, because the first was not heard. */
  sentAgain: number;
  /** Sent a third time, to the manager too. */
  toManager: number;
  /** Cleared without being heard and before it went to the manager: recalled, voided, or picked up in passing. */
  overUnheard: number;
  /** Neither heard nor sent to the manager, and still open. Must be 0. */
  unanswered: number;
};

type Followed = { isHeard: boolean; level: number; isOver: boolean };

/** Counts pages from the events alone, as `Ledger` does with tickets. */
export class PageLedger {
  readonly #pages = new Map<string, Followed>();

  /** Takes an event. `isWatched` is true for a ticket of the rehearsal. */
  take(event: HeardEvent, isWatched: (ticketId: string) => boolean): void {
    if (isEvent(event, 'page.sent')) {
      const { pageId, ticketId } = event.data;
      if (ticketId === undefined || !isWatched(ticketId)) return;
      this.#pages.set(pageId, { isHeard: false, level: 1, isOver: false });
      return;
    }
    const page = 'pageId' in event.data ? this.#pages.get(event.data.pageId) : undefined;
    if (!page) return;
    if (isEvent(event, 'page.heard')) page.isHeard = true;
    else if (isEvent(event, 'page.escalated')) page.level = event.data.level;
    else if (isEvent(event, 'page.cleared')) page.isOver = true;
  }

  get counts(): PageCounts {
    const pages = [...this.#pages.values()];
    const count = (is: (page: Followed) => boolean) => pages.filter(is).length;
    const isIgnored = (page: Followed) => !page.isHeard && page.level < LAST_PAGE_LEVEL;
    return {
      sent: pages.length,
      heard: count(({ isHeard }) => isHeard),
      sentAgain: count(({ level }) => level > 1),
      toManager: count(({ level }) => level >= LAST_PAGE_LEVEL),
      overUnheard: count((page) => isIgnored(page) && page.isOver),
      unanswered: count((page) => isIgnored(page) && !page.isOver),
    };
  }
}
