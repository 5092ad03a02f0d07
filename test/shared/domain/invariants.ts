import { type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { lineCents } from '../../../shared/domain/line';
import { isLive } from '../../../shared/domain/ticket/lines';
import { rail } from '../../../shared/views/rail';
import { isWaiting } from '../../../shared/views/rail-lines';
import type { Stations } from '../../../shared/views/stations';

/** Every ticket of the day, open and closed. */
export const everyTicket = (state: HouseState): Ticket[] => [
  ...Object.values(state.tickets),
  ...allClosed(state.closed),
];
export const everyLine = (state: HouseState): Item[] =>
  everyTicket(state).flatMap((ticket) => ticket.items);

export const isDone = (item: Item): boolean => item.phase === 'ready' || item.phase === 'served';

/** How many pieces the cards of the rail still owe, counted card by card as a cook does. */
export const owedOnRail = (state: HouseState, stations: Stations): number =>
  rail(state, stations)
    .flatMap((card) => card.sections)
    .filter((section) => !isWaiting(section))
    .flatMap((section) => section.lines)
    .filter((line) => !line.done && !line.voided)
    .reduce((sum, line) => sum + line.item.quantity, 0);

/** Ids of lines that an event moves from done back to owed without a recall. */
export function broughtBack(before: HouseState, after: HouseState, event: HeardEvent): string[] {
  const recalled = isEvent(event, 'item.recalled') ? event.data.itemId : undefined;
  const now = new Map(everyLine(after).map((item) => [item.itemId, item]));
  return everyLine(before)
    .filter((item) => isDone(item) && item.itemId !== recalled)
    .filter(({ itemId }) => {
      const then = now.get(itemId);
      // Closed tickets stay behind when the day turns.
      if (then === undefined) return !isEvent(event, 'day.opened');
      return !isDone(then) && then.phase !== 'voided';
    })
    .map(({ itemId }) => itemId);
}

/** The ids of the lines that an event adds: ordered, made again, or a part of a line that goes its own way. */
export function addedBy(event: HeardEvent): string[] {
  if (isEvent(event, 'ticket.placed') || isEvent(event, 'ticket.items-added')) {
    return event.data.items.map(({ itemId }) => itemId);
  }
  if (isEvent(event, 'item.remade')) return [event.data.item.itemId];
  if (isEvent(event, 'item.voided')) return [event.data.struckItemId ?? []].flat();
  if (isEvent(event, 'ticket.split')) {
    return (event.data.portions ?? []).map(({ newItemId }) => newItemId);
  }
  return [];
}

/** The cents of everything on the day's tickets that is not voided. */
export const centsOf = (tickets: readonly Ticket[]): number =>
  tickets
    .flatMap(({ items }) => items)
    .filter(isLive)
    .reduce((sum, item) => sum + lineCents(item), 0);

/** The covers of tickets; a ticket without covers counts 0. */
export const coversOf = (tickets: readonly Ticket[]): number =>
  tickets.reduce((sum, { covers = 0 }) => sum + covers, 0);

/** Every ticket that is not merged into another one; those count with the other one. */
export const countedTickets = (state: HouseState): Ticket[] =>
  everyTicket(state).filter(({ closed }) => closed?.as !== 'merged');
