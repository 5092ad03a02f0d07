import type { Item, Ticket } from '../contract/state';
import { isLive } from '../domain/ticket/lines';

/** Lines of a ticket that can be ordered again with one touch. */
export type Round = {
  /** The station whose part of a round it is; undefined for a whole round. */
  station: string | undefined;
  items: Item[];
};

/** The lines of a ticket by order time, the first order first, without voided lines. */
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
 * What "the same again" may mean at a table, the most likely first: everything that was ordered last (with the ticket
 * or added to it), then for each station its last part ("only from the bar"), if that differs. `stations` gives the
 * order. Empty if everything was voided.
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
