import type { CommandOf } from '../contract/commands';
import { type EventData, type Fact, type HeardEvent, isEvent } from '../contract/events';
import type { HouseState, Page, Ticket } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { findTicket } from './ticket/lines';

/** Paged; paged again and louder; the manager is told too. */
export const LAST_PAGE_LEVEL = 3;

const findPage = (state: HouseState, pageId: string): Page | undefined =>
  Object.hasOwn(state.pages, pageId) ? state.pages[pageId] : undefined;

const gone = (field: string): Decision =>
  reject('not-found', 'This page was picked up or taken back already.', field);

/** Decides `page.send`. The page's id is the command's, so the same command never pages twice. */
export function sendPage(state: HouseState, { id, data }: CommandOf<'page.send'>): Decision {
  if (data.ticketId === undefined) {
    return accept(fact('page.sent', `page/${id}`, { ...data, pageId: id, itemIds: [] }));
  }
  const ticket = findTicket(state, data.ticketId);
  if (!ticket) return reject('not-found', 'There is no such ticket today.', 'data.ticketId');
  return accept(
    fact('page.sent', `page/${id}`, {
      ...data,
      table: data.table ?? ticket.table,
      pageId: id,
      itemIds: ticket.items.filter((item) => item.phase === 'ready').map((item) => item.itemId),
    }),
  );
}

/** Decides `page.hear`: the server takes responsibility. A page with nothing to pick up is done. */
export function hearPage(state: HouseState, { data }: CommandOf<'page.hear'>): Decision {
  const page = findPage(state, data.pageId);
  if (!page) return gone('data.pageId');
  if (page.heard) return reject('conflict', `${page.server} has heard this page already.`);
  const heard = fact('page.heard', `page/${page.id}`, { pageId: page.id });
  return page.itemIds.length > 0
    ? accept(heard)
    : accept(
        heard,
        fact('page.cleared', `page/${page.id}`, { pageId: page.id, reason: 'answered' }),
      );
}

/** Decides `page.escalate` to the next level. Refused for a page that was heard meanwhile. */
export function escalatePage(state: HouseState, { data }: CommandOf<'page.escalate'>): Decision {
  const page = findPage(state, data.pageId);
  if (!page) return gone('data.pageId');
  if (page.heard) return reject('conflict', `${page.server} has heard this page already.`);
  if (data.level !== page.level + 1) {
    return reject('conflict', `This page is at level ${page.level}.`, 'data.level');
  }
  return accept(fact('page.escalated', `page/${page.id}`, data));
}

/** Decides `page.hand-over`: the pages are another server's from now on. */
export function handOver(state: HouseState, { data }: CommandOf<'page.hand-over'>): Decision {
  const facts: Fact[] = [];
  for (const pageId of new Set(data.pageIds)) {
    const page = findPage(state, pageId);
    if (!page) return gone('data.pageIds');
    if (page.server === data.to) continue;
    facts.push(
      fact('page.handed-over', `page/${pageId}`, { pageId, from: page.server, to: data.to }),
    );
  }
  return accept(...facts);
}

type ClearReason = EventData<'page.cleared'>['reason'];

/** The pages of a ticket that have nothing left to pick up once `doneItemIds` are gone from the pass. */
export function pagesCleared(
  state: HouseState,
  ticket: Ticket,
  doneItemIds: ReadonlySet<string>,
  reason: ClearReason,
): Fact[] {
  const waiting = new Set(
    ticket.items
      .filter((item) => item.phase === 'ready' && !doneItemIds.has(item.itemId))
      .map((item) => item.itemId),
  );
  return Object.values(state.pages)
    .filter((page) => page.ticketId === ticket.id && !page.itemIds.some((id) => waiting.has(id)))
    .map((page) => fact('page.cleared', `page/${page.id}`, { pageId: page.id, reason }));
}

type Pages = HouseState['pages'];

/** Folds what an event means for the open pages. */
export function evolvePages(pages: Pages, event: HeardEvent): Pages {
  const at = Date.parse(event.time);
  switch (event.type) {
    case 'app.heard.page.sent.v1': {
      const { pageId, ...rest } = event.data;
      return { ...pages, [pageId]: { ...rest, id: pageId, sentAt: at, lastSentAt: at, level: 1 } };
    }
    case 'app.heard.page.heard.v1':
      return change(pages, event.data.pageId, (page) => ({ ...page, heard: { at } }));
    case 'app.heard.page.escalated.v1': {
      const { level } = event.data;
      return change(pages, event.data.pageId, (page) => ({ ...page, level, lastSentAt: at }));
    }
    case 'app.heard.page.handed-over.v1': {
      const { to } = event.data;
      return change(pages, event.data.pageId, (page) => ({ ...page, server: to }));
    }
    case 'app.heard.page.cleared.v1': {
      const { [event.data.pageId]: _cleared, ...rest } = pages;
      return rest;
    }
    default:
      return followTicket(pages, event);
  }
}

/** Pages go where their lines go when tickets are moved, merged or split. */
function followTicket(pages: Pages, event: HeardEvent): Pages {
  const moved = (page: Page): Page => {
    if (isEvent(event, 'ticket.moved') && event.data.ticketId === page.ticketId) {
      return { ...page, table: event.data.table ?? page.table };
    }
    if (isEvent(event, 'ticket.merged') && event.data.ticketId === page.ticketId) {
      return { ...page, ticketId: event.data.into };
    }
    if (isEvent(event, 'ticket.split') && event.data.ticketId === page.ticketId) {
      const moving = new Set(event.data.itemIds);
      const all = page.itemIds.length > 0 && page.itemIds.every((itemId) => moving.has(itemId));
      return all ? { ...page, ticketId: event.data.newTicketId } : page;
    }
    return page;
  };
  let next = pages;
  for (const [pageId, page] of Object.entries(pages)) {
    const followed = moved(page);
    if (followed !== page) next = { ...next, [pageId]: followed };
  }
  return next;
}

function change(pages: Pages, pageId: string, update: (page: Page) => Page): Pages {
  const page = pages[pageId];
  return page ? { ...pages, [pageId]: update(page) } : pages;
}
