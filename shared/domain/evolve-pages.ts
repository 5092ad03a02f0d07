import type { EventData } from '../contract/events';
import type { HouseState, Page } from '../contract/state';
import { foldWith, ignores } from './fold';
import { findTicket, linesOfMerged } from './ticket/lines';

type Pages = HouseState['pages'];

/** Folds the open pages. */
export const evolvePages = foldWith<Pages>({
  'ticket.placed': ignores,
  'ticket.items-added': ignores,
  'ticket.course-fired': ignores,
  'ticket.voided': ignores,
  'ticket.prioritised': ignores,
  'ticket.moved': (pages, { data: { ticketId, table } }) =>
    table === undefined
      ? pages
      : changeAbout(pages, ticketId, ({ table: _left, ...page }) =>
          table === null ? page : { ...page, table },
        ),
  'item.voided': (pages, { data: { ticketId, itemId, struckItemId } }) =>
    struckItemId === undefined ? withoutLines(pages, ticketId, [itemId]) : pages,
  'item.prioritised': ignores,
  'item.started': ignores,
  'item.station-done': ignores,
  'item.ready': ignores,
  'item.recalled': (pages, { data }) => withoutLines(pages, data.ticketId, [data.itemId]),
  'ticket.ready': ignores,
  'ticket.served': (pages, { data }) => withoutLines(pages, data.ticketId, data.itemIds),
  'ticket.acknowledged': ignores,
  'ticket.merged': (pages, { data: { ticketId, into } }, { state }) => {
    const table = findTicket(state, into)?.table;
    return changeAbout(pages, ticketId, (page) => ({ ...page, ticketId: into, table }));
  },
  'ticket.split': (pages, { data }) =>
    movePages(pages, data.ticketId, data.newTicketId, movingOf(data)),
  'page.sent': (pages, { data: { pageId, ...rest } }, { at }) => ({
    ...pages,
    [pageId]: { ...rest, id: pageId, sentAt: at, lastSentAt: at, level: 1 },
  }),
  'page.heard': (pages, { data }, { at }) =>
    changeOne(pages, data.pageId, (page) => ({ ...page, heard: { at } })),
  'page.escalated': (pages, { data: { pageId, level } }, { at }) =>
    changeOne(pages, pageId, (page) => ({ ...page, level, lastSentAt: at })),
  'page.handed-over': (pages, { data }, { at }) =>
    changeOne(pages, data.pageId, (page) => handedOver(page, data.to, at)),
  'page.cleared': (pages, { data }) => {
    const { [data.pageId]: _cleared, ...rest } = pages;
    return rest;
  },
  'shift.started': ignores,
  'shift.ended': ignores,
  'menu.item-eighty-sixed': ignores,
  'menu.item-restored': ignores,
  'house.changed': ignores,
  'staff.approved': ignores,
  'staff.refused': ignores,
  'staff.pin-set': ignores,
  'staff.pin-removed': ignores,
  'staff.pins-reset': ignores,
  'day.opened': ignores,
  'item.changed': ignores,
  'ticket.changed': ignores,
  'item.remade': ignores,
  'ticket.held': ignores,
  'ticket.unserved': ignores,
  'ticket.unvoided': ignores,
  'ticket.unmerged': (pages, { data: { ticketId, from } }, { state }) => {
    const joined = findTicket(state, from);
    if (!joined) return pages;
    const whole = linesOfMerged(joined, ticketId);
    const moved = movePages(pages, from, ticketId, { whole, portions: new Map() });
    const table = findTicket(state, ticketId)?.table;
    return changeAbout(moved, ticketId, (page) => ({ ...page, table }));
  },
  'ticket.bill-split': ignores,
  'ticket.pinned': ignores,
  'table.freed': ignores,
  'page.restored': (pages, { data: { page } }) => ({ ...pages, [page.id]: page }),
  'shift.paused': ignores,
  'shift.resumed': ignores,
  'ingredient.eighty-sixed': ignores,
  'ingredient.restored': ignores,
});

/** A page for another server: it rings again, as if unheard. `sentAt` stays, because the food still waits. */
function handedOver({ heard: _heard, ...page }: Page, server: string, at: number): Page {
  return { ...page, server, level: 1, lastSentAt: at };
}

/** The pages of a ticket without these lines, which were served, recalled or voided. */
function withoutLines(pages: Pages, ticketId: string, itemIds: readonly string[]): Pages {
  return changeAbout(pages, ticketId, (page) =>
    page.itemIds.some((itemId) => itemIds.includes(itemId))
      ? { ...page, itemIds: page.itemIds.filter((itemId) => !itemIds.includes(itemId)) }
      : page,
  );
}

/** The lines that move whole, and those of which a portion moves, by the id of the portion's line. */
type Moving = { whole: ReadonlySet<string>; portions: ReadonlyMap<string, string> };

const movingOf = ({ itemIds, portions = [] }: EventData<'ticket.split'>): Moving => ({
  whole: new Set(itemIds),
  portions: new Map(portions.map(({ itemId, newItemId }) => [itemId, newItemId])),
});

/**
 * Moves pages with their lines to another ticket. If a page has lines on both tickets, the original keeps the lines
 * that stay and a copy under the other ticket's id gets the others.
 */
function movePages(pages: Pages, from: string, to: string, { whole, portions }: Moving): Pages {
  let next = pages;
  for (const page of Object.values(pages)) {
    if (page.ticketId !== from) continue;
    const going = page.itemIds.flatMap((itemId) =>
      whole.has(itemId) ? [itemId] : (portions.get(itemId) ?? []),
    );
    if (going.length === 0) continue;
    const staying = page.itemIds.filter((itemId) => !whole.has(itemId));
    if (staying.length === 0) {
      next = { ...next, [page.id]: { ...page, ticketId: to } };
      continue;
    }
    const fresh = { ...page, id: to, ticketId: to, itemIds: going };
    const known = next[to];
    next = {
      ...next,
      [page.id]: { ...page, itemIds: staying },
      [to]: known ? joined(known, fresh) : fresh,
    };
  }
  return next;
}

/** Joins two pages: the earlier `sentAt`, the higher level, heard only if both were. */
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
