import type { EventData, HeardEvent } from '../contract/events';
import type { HouseState, Page } from '../contract/state';
import { findTicket } from './ticket/lines';

type Pages = HouseState['pages'];

/** Folds what an event of the time `at` means for the open pages. `state` is what was true before it. */
export function evolvePages(state: HouseState, event: HeardEvent, at: number): Pages {
  const { pages } = state;
  switch (event.type) {
    case 'app.heard.page.sent.v1': {
      const { pageId, ...rest } = event.data;
      return { ...pages, [pageId]: { ...rest, id: pageId, sentAt: at, lastSentAt: at, level: 1 } };
    }
    case 'app.heard.page.heard.v1':
      return changeOne(pages, event.data.pageId, (page) => ({ ...page, heard: { at } }));
    case 'app.heard.page.escalated.v1': {
      const { level } = event.data;
      return changeOne(pages, event.data.pageId, (page) => ({ ...page, level, lastSentAt: at }));
    }
    case 'app.heard.page.handed-over.v1':
      return changeOne(pages, event.data.pageId, (page) => handedOver(page, event.data.to, at));
    case 'app.heard.page.cleared.v1': {
      const { [event.data.pageId]: _cleared, ...rest } = pages;
      return rest;
    }
    case 'app.heard.ticket.served.v1':
      return withoutLines(pages, event.data.ticketId, event.data.itemIds);
    case 'app.heard.item.recalled.v1':
    case 'app.heard.item.voided.v1':
      return withoutLines(pages, event.data.ticketId, [event.data.itemId]);
    case 'app.heard.ticket.moved.v1': {
      const { ticketId, table } = event.data;
      return table === undefined
        ? pages
        : changeAbout(pages, ticketId, (page) => ({ ...page, table }));
    }
    case 'app.heard.ticket.merged.v1': {
      const { ticketId, into } = event.data;
      const table = findTicket(state, into)?.table;
      return changeAbout(pages, ticketId, (page) => ({ ...page, ticketId: into, table }));
    }
    case 'app.heard.ticket.split.v1':
      return split(pages, event.data);
    default:
      return pages;
  }
}

/** Who takes a page over has not heard it: it rings anew, while the food's waiting time runs on. */
function handedOver({ heard: _heard, ...page }: Page, server: string, at: number): Page {
  return { ...page, server, level: 1, lastSentAt: at };
}

/** What was carried out, taken back or voided waits for nobody any more. */
function withoutLines(pages: Pages, ticketId: string, itemIds: readonly string[]): Pages {
  return changeAbout(pages, ticketId, (page) =>
    page.itemIds.some((itemId) => itemIds.includes(itemId))
      ? { ...page, itemIds: page.itemIds.filter((itemId) => !itemIds.includes(itemId)) }
      : page,
  );
}

/**
 * A page follows its lines to the new ticket. One whose lines part stays with those that stay; those
 * that go get one page of their own, under the new ticket's id, as loud and as old as the one it left.
 */
function split(pages: Pages, { ticketId, itemIds, newTicketId }: EventData<'ticket.split'>): Pages {
  let next = pages;
  for (const page of Object.values(pages)) {
    const going = page.itemIds.filter((itemId) => itemIds.includes(itemId));
    if (page.ticketId !== ticketId || going.length === 0) continue;
    const staying = page.itemIds.filter((itemId) => !itemIds.includes(itemId));
    if (staying.length === 0) {
      next = { ...next, [page.id]: { ...page, ticketId: newTicketId } };
      continue;
    }
    const fresh = { ...page, id: newTicketId, ticketId: newTicketId, itemIds: going };
    const known = next[newTicketId];
    next = {
      ...next,
      [page.id]: { ...page, itemIds: staying },
      [newTicketId]: known ? joined(known, fresh) : fresh,
    };
  }
  return next;
}

/** One page for two: the oldest wait, the loudest call, heard only if both were. */
function joined(one: Page, two: Page): Page {
  const { heard: _one, ...rest } = one;
  const heard = one.heard && two.heard;
  return {
    ...rest,
    itemIds: [...new Set([...one.itemIds, ...two.itemIds])],
    sentAt: Math.min(one.sentAt, two.sentAt),
    lastSentAt: Math.max(one.lastSentAt, two.lastSentAt),
    level: Math.max(one.level, two.level),
    ...(heard ? { heard } : {}),
  };
}

const changeOne = (pages: Pages, pageId: string, update: (page: Page) => Page): Pages => {
  const page = Object.hasOwn(pages, pageId) ? pages[pageId] : undefined;
  return page ? { ...pages, [pageId]: update(page) } : pages;
};

function changeAbout(pages: Pages, ticketId: string, update: (page: Page) => Page): Pages {
  let next = pages;
  for (const page of Object.values(pages)) {
    const changed = page.ticketId === ticketId ? update(page) : page;
    if (changed !== page) next = { ...next, [page.id]: changed };
  }
  return next;
}
