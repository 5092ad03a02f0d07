import { type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';
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
