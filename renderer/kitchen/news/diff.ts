import { isOwed } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';

/** What a cook should notice, the most urgent first. */
export const NEWS_KINDS = ['voided', 'new-ticket', 'changed', 'late'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];
export type News = { kind: NewsKind; card: RailTicket };

export type Known = ReadonlyMap<string, RailTicket>;

export const knownFrom = (cards: readonly RailTicket[]): Known =>
  new Map(cards.map((card) => [card.ticket.id, card]));

/** What is different on the rail. What the cooks themselves did (bump, start, recall) is no news. */
export function diff(known: Known, cards: readonly RailTicket[]): News[] {
  return cards.flatMap((card) => {
    const before = known.get(card.ticket.id);
    if (before === card) return [];
    const kind = before ? changeOf(before, card) : arrivalOf(card);
    return kind ? [{ kind, card }] : [];
  });
}

/** A card that was not here: new, or back on the rail because a cook recalled it. */
function arrivalOf(card: RailTicket): NewsKind | undefined {
  const owed = linesOf(card).filter(({ item }) => isOwed(item));
  if (owed.some(({ item }) => item.recalledAt !== undefined)) return undefined;
  return card.done > 0 ? 'changed' : 'new-ticket';
}

function changeOf(before: RailTicket, card: RailTicket): NewsKind | undefined {
  if (voids(card) > voids(before) || (card.void && !before.void)) return 'voided';
  const { ticket } = card;
  const isUrgent = ticket.priority !== before.ticket.priority && ticket.priority !== 'normal';
  const isMoreOwed = card.total > before.total;
  const isChanged = card.unseenChanges && ticket.changedAt !== before.ticket.changedAt;
  return isUrgent || isMoreOwed || isChanged ? 'changed' : undefined;
}

const linesOf = (card: RailTicket) => card.sections.flatMap(({ lines }) => lines);
const voids = (card: RailTicket): number => linesOf(card).filter((line) => line.voided).length;

/** The one to be heard, when several come at once. */
export const loudest = (news: readonly News[]): News | undefined =>
  NEWS_KINDS.flatMap((kind) => news.filter((one) => one.kind === kind))[0];
