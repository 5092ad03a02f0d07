import type { CommandOf } from '../contract/commands';
import type { EventData, Fact } from '../contract/events';
import type { HouseState, Page, Ticket } from '../contract/state';
import { hasWords } from './calls';
import { carries, whoIsPaged } from './carrying';
import { accept, type Decision, fact, reject } from './decision';
import { findTicket, isOwed } from './ticket/lines';

/** Levels of a page: 1 sent, 2 sent again and louder, 3 sent to the manager too. */
export const LAST_PAGE_LEVEL = 3;

const findPage = (state: HouseState, pageId: string): Page | undefined =>
  Object.hasOwn(state.pages, pageId) ? state.pages[pageId] : undefined;

const gone = (field: string): Decision => reject('not-found', 'page-gone', {}, field);

/**
 * Decides `page.send`. The page's id is the command's, so the same command never pages twice. It lists the ready
 * lines that no other page of the ticket lists; all of them if each is listed. If its server does not carry a pager, it
 * goes to the person who is paged instead. Makes no fact about a ticket with nothing ready or cooking, unless the page
 * has words.
 */
export function sendPage(state: HouseState, { id, data }: CommandOf<'page.send'>): Decision {
  const serverAt = (table: string | undefined): string =>
    carries(state, data.server)
      ? data.server
      : whoIsPaged(state, { table, server: data.server }).server;
  if (data.ticketId === undefined) {
    const server = serverAt(data.table);
    return accept(fact('page.sent', `page/${id}`, { ...data, server, pageId: id, itemIds: [] }));
  }
  const ticket = findTicket(state, data.ticketId);
  if (!ticket) return reject('not-found', 'no-ticket', {}, 'data.ticketId');
  const paged = new Set(pagesAbout(state, ticket).flatMap((page) => page.itemIds));
  const ready = ticket.items.filter((item) => item.phase === 'ready').map((item) => item.itemId);
  const unpaged = ready.filter((itemId) => !paged.has(itemId));
  // The food was served while the page was on its way: there is nothing to come for.
  if (ready.length === 0 && !hasWords(data) && !ticket.items.some(isOwed)) return accept();
  const table = data.table ?? ticket.table;
  return accept(
    fact('page.sent', `page/${id}`, {
      ...data,
      table,
      server: serverAt(table),
      pageId: id,
      itemIds: unpaged.length > 0 ? unpaged : ready,
    }),
  );
}

/** Decides `page.hear`: the server takes responsibility. A page with nothing to pick up is done. */
export function hearPage(state: HouseState, { data }: CommandOf<'page.hear'>): Decision {
  const page = findPage(state, data.pageId);
  if (!page) return gone('data.pageId');
  if (page.heard) return reject('conflict', 'page-heard', { server: page.server });
  const heard = fact('page.heard', `page/${page.id}`, { pageId: page.id });
  return page.itemIds.length > 0 ? accept(heard) : accept(heard, pageCleared(page, 'answered'));
}

/** Decides `page.escalate` to the next level. Refuses with `conflict` a page that was heard meanwhile. */
export function escalatePage(state: HouseState, { data }: CommandOf<'page.escalate'>): Decision {
  const page = findPage(state, data.pageId);
  if (!page) return gone('data.pageId');
  if (page.heard) return reject('conflict', 'page-heard', { server: page.server });
  if (data.level !== page.level + 1) {
    return reject('conflict', 'page-level', { level: page.level }, 'data.level');
  }
  return accept(fact('page.escalated', `page/${page.id}`, data));
}

/**
 * Decides `page.hand-over`: the pages go to another server and ring again. Refuses with `not-found` a page that is
 * gone.
 */
export function handOver(state: HouseState, { data }: CommandOf<'page.hand-over'>): Decision {
  const facts: Fact[] = [];
  for (const pageId of new Set(data.pageIds)) {
    const page = findPage(state, pageId);
    if (!page) return gone('data.pageIds');
    if (page.server === data.to) continue;
    facts.push(pageHandedOver(page, data.to));
  }
  return accept(...facts);
}

type ClearReason = EventData<'page.cleared'>['reason'];

/** The open pages about a ticket. */
export const pagesAbout = (state: HouseState, ticket: Ticket): Page[] =>
  Object.values(state.pages).filter((page) => page.ticketId === ticket.id);

/**
 * Facts that clear the ticket's pages with nothing left to pick up once `doneItemIds` have left the pass. A call
 * without food is not included: it ends when it is heard.
 */
export const pagesCleared = (
  state: HouseState,
  ticket: Ticket,
  doneItemIds: ReadonlySet<string>,
  reason: ClearReason,
): Fact[] =>
  pagesAbout(state, ticket)
    .filter(({ itemIds }) => itemIds.length > 0 && itemIds.every((id) => doneItemIds.has(id)))
    .map((page) => pageCleared(page, reason));

/** The fact that a page is over, with the reason. */
export const pageCleared = (page: Page, reason: ClearReason): Fact =>
  fact('page.cleared', `page/${page.id}`, { pageId: page.id, reason });

/** The fact that a page goes from its server to another one. */
export const pageHandedOver = (page: Page, to: string): Fact =>
  fact('page.handed-over', `page/${page.id}`, { pageId: page.id, from: page.server, to });
