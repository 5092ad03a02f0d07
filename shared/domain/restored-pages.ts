import type { Fact } from '../contract/events';
import type { HouseState, Item, Page, Ticket } from '../contract/state';
import { pagedTo } from './carrying';
import { fact } from './decision';
import { derivedId } from './line';
import { pagesAbout } from './page';

/** Added to the sequence for the id of a restored page, so that it is no id of a line that follows from a line. */
const RESTORED_FROM = 1_000_000_000;

/**
 * Facts that open the pages about these lines again, as they were before the lines left the pass: to the same server,
 * at the same level, heard if they were heard. A page that is still open for other lines gets them back. Lines that
 * nobody was paged about make no page.
 */
export function pagesRestored(
  state: HouseState,
  ticket: Ticket,
  lines: readonly Item[],
  now: number,
): Fact[] {
  const known = pagesAbout(state, ticket).filter(({ itemIds }) => itemIds.length > 0);
  const pages = new Map<string, Page>();
  for (const item of lines) {
    const { pagedAt } = item;
    if (pagedAt === undefined) continue;
    const server = item.pagedTo ?? pagedTo(state.house, ticket);
    const isHeard = item.heardAt !== undefined;
    const key = JSON.stringify([pagedAt, server, isHeard]);
    const open = known.find(
      (page) =>
        page.sentAt === pagedAt && page.server === server && (page.heard !== undefined) === isHeard,
    );
    const page = pages.get(key) ?? open ?? pageOf(state, ticket, item, now);
    pages.set(key, { ...page, itemIds: [...page.itemIds, item.itemId] });
  }
  return [...pages.values()].map((page) => fact('page.restored', `page/${page.id}`, { page }));
}

function pageOf(state: HouseState, ticket: Ticket, item: Item, now: number): Page {
  const { pagedAt = now, heardAt, pageLevel = 1 } = item;
  const page: Page = {
    id: derivedId(item.itemId, RESTORED_FROM + state.sequence),
    ticketId: ticket.id,
    server: item.pagedTo ?? pagedTo(state.house, ticket),
    itemIds: [],
    sentAt: pagedAt,
    level: pageLevel,
    // An unheard page goes on ringing from now, instead of to the manager for the time that it was away.
    lastSentAt: heardAt === undefined ? Math.max(now, pagedAt) : pagedAt,
  };
  if (ticket.table !== undefined) page.table = ticket.table;
  if (heardAt !== undefined) page.heard = { at: heardAt };
  return page;
}
