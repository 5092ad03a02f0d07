import type { Item, Ticket } from '../contract/state';
import { isLive } from '../domain/ticket/lines';

/** Lines of a ticket that can be ordered once more with one touch. */
export type Round = {
  /** The station whose part of a round it is; undefined for a whole round. */
  station: string | undefined;
  items: Item[];
};

/** The lines of a ticket by when they were ordered, the first order first; what was voided is no part of it. */
function batches(ticket: Ticket): Item[][] {
  const byTime = new Map<number, Item[]>();
  for (const item of ticket.items.filter(isLive)) {
    const at = item.addedAt ?? 0;
    byTime.set(at, [...(byTime.get(at) ?? []), item]);
  }
  return [...byTime].sort(([a], [b]) => a - b).map(([, items]) => items);
}

const isSame = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

/**
 * What "the same again" may mean at a table, most likely first: the whole of what was ordered last
 * (with the ticket or added to it), then for each station the last that it was asked for ("only from
 * the bar"), where that is something else. `stations` gives the order. Empty where everything was voided.
 */
export function roundsOf(ticket: Ticket, stations: readonly string[]): Round[] {
  const all = batches(ticket);
  const last = all.at(-1);
  if (!last) return [];
  const rounds: Round[] = [{ station: undefined, items: last }];
  for (const station of stations) {
    const items = all
      .map((batch) => batch.filter((item) => item.stations.includes(station)))
      .findLast((part) => part.length > 0);
    if (items && !rounds.some((round) => isSame(round.items, items))) {
      rounds.push({ station, items });
    }
  }
  return rounds;
}
