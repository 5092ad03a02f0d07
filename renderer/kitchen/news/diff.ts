import type { SoundKind } from '../../../shared/contract/house';
import type { Page, Ticket } from '../../../shared/contract/state';
import { isOwed } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import { firing, giving, type LocalActions, rushing } from './local-actions';

/** The kinds of news for a cook, the most urgent first. */
const NEWS_KINDS = [
  'voided',
  'new-ticket',
  'changed',
  're-paged',
  'late',
] as const satisfies readonly SoundKind[];
export type NewsKind = (typeof NEWS_KINDS)[number];
/** `isAgain`: a new ticket that nobody has touched yet. */
export type News = { kind: NewsKind; ticket: Ticket; isAgain?: true };

export type Known = ReadonlyMap<string, RailTicket>;

export const knownFrom = (cards: readonly RailTicket[]): Known =>
  new Map(cards.map((card) => [card.ticket.id, card]));

/**
 * Returns what changed on the rail. Actions of cooks (bump, start, recall) and commands sent by this window
 * are not news; such actions are removed from `own`.
 */
export function diff(known: Known, cards: readonly RailTicket[], own: LocalActions): News[] {
  return cards.flatMap((card) => {
    const before = known.get(card.ticket.id);
    if (before === card) return [];
    const kind = before ? changeOf(before, card, own) : arrivalOf(card);
    return kind ? [{ kind, ticket: card.ticket }] : [];
  });
}

/** Returns the news for a card that was not shown: new, changed if partly made, none if it was recalled. */
function arrivalOf(card: RailTicket): NewsKind | undefined {
  const owed = linesOf(card).filter(({ item }) => isOwed(item));
  if (owed.some(({ item }) => item.recalledAt !== undefined)) return undefined;
  return card.done > 0 ? 'changed' : 'new-ticket';
}

function changeOf(before: RailTicket, card: RailTicket, own: LocalActions): NewsKind | undefined {
  if (voids(card) > voids(before) || (card.void && !before.void)) return 'voided';
  const { ticket } = card;
  const isUrgent =
    ticket.priority !== before.ticket.priority &&
    !own.take(giving(ticket.id, ticket.priority)) &&
    ticket.priority !== 'normal';
  const courses = coursesNew(before, card).filter((course) => !own.take(firing(ticket.id, course)));
  const isChanged = card.unseenChanges && ticket.changedAt !== before.ticket.changedAt;
  const isRushed =
    rushedNew(before, card).filter((id) => !own.take(rushing(ticket.id, id))).length > 0;
  return isUrgent || isRushed || courses.length > 0 || isChanged ? 'changed' : undefined;
}

/** Lines that are on the fly now and were not before. */
function rushedNew(before: RailTicket, card: RailTicket): string[] {
  const rushed = (one: RailTicket) =>
    linesOf(one).flatMap(({ item, rush }) => (rush ? [item.itemId] : []));
  const known = new Set(rushed(before));
  return rushed(card).filter((id) => !known.has(id));
}

/** Courses with lines that are fired now and were not before. */
function coursesNew(before: RailTicket, card: RailTicket): number[] {
  const fired = (one: RailTicket) =>
    linesOf(one).filter(({ item, voided }) => item.firedAt !== undefined && !voided);
  const known = new Set(fired(before).map(({ item }) => item.itemId));
  const fresh = fired(card).filter(({ item }) => isOwed(item) && !known.has(item.itemId));
  return [...new Set(fresh.map(({ item }) => item.course))];
}

const linesOf = (card: RailTicket) => card.sections.flatMap(({ lines }) => lines);
const voids = (card: RailTicket): number => linesOf(card).filter((line) => line.voided).length;

/** Returns pages that were sent again because they were not heard. Pages present at the start are not news. */
export const sentAgain = (
  before: Readonly<Record<string, Page>>,
  now: Readonly<Record<string, Page>>,
): Page[] =>
  before === now
    ? []
    : Object.values(now).filter((page) => {
        const known = before[page.id];
        return known !== undefined && page.level > known.level && page.heard === undefined;
      });

/** Returns the news whose sound plays when several arrive at once. */
export const loudest = (news: readonly News[]): News | undefined =>
  NEWS_KINDS.flatMap((kind) => news.filter((one) => one.kind === kind))[0];
