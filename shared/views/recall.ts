import type { HouseState, Item, Ticket } from '../contract/state';
import { isPartlyDone } from '../domain/ticket/lines';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations, stationsKey } from './stations';

/** A ticket that `ticket.recall` would bring back. */
export type Bumped = {
  ticket: Ticket;
  /** When the stations last bumped something of it. */
  bumpedAt: number;
  /** What a recall brings back: what is ready, or else what was served. */
  items: Item[];
  /** Something else of it is still owed here, so its card is on the rail. */
  onRail: boolean;
};

/** The day's tickets, open and closed, of which the stations bumped something; the latest bump first. */
export function recentlyBumped(state: HouseState, stations: Stations, limit: number): Bumped[] {
  const latest = Object.values(state.tickets)
    .flatMap((ticket) => bumped(ticket, stations) ?? [])
    .sort(latestFirst)
    .slice(0, limit);
  for (const bucket of state.closed) merge(latest, bumpedOf(bucket, stations), limit);
  return latest;
}

/**
 * Merges what is sorted into `latest`, which stays sorted and within the limit. Most of the 256
 * buckets of a long day have nothing recent and end at their first, so the day is never sorted whole.
 */
function merge(latest: Bumped[], bucket: readonly Bumped[], limit: number): void {
  for (const one of bucket) {
    const last = latest[limit - 1];
    if (last && latestFirst(last, one) <= 0) return;
    latest.splice(placeOf(one, latest), 0, one);
    if (latest.length > limit) latest.pop();
  }
}

/** Where `one` goes in what is sorted, found by halving: a whole day may be asked for. */
function placeOf(one: Bumped, latest: readonly Bumped[]): number {
  let from = 0;
  let to = latest.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = latest[middle];
    if (other && latestFirst(other, one) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const bumped = remember(stationsKey, (ticket: Ticket, stations: Stations): Bumped | undefined => {
  // Only what was served can come back from the closed ones; see `recall` in the ticket's decider.
  if (ticket.closed && ticket.closed.as !== 'served') return undefined;
  const here = ticket.items.filter((item) => isAtStations(item, stations));
  const isPart = (item: Item) => isPartlyDone(item) && !isOwedAt(item, stations);
  const ready = here.filter((item) => item.phase === 'ready' || isPart(item));
  const items = ready.length > 0 ? ready : here.filter((item) => item.phase === 'served');
  if (items.length === 0) return undefined;
  const bumpedAt = Math.max(...items.map(lastBump));
  return { ticket, bumpedAt, items, onRail: here.some((item) => isOwedAt(item, stations)) };
});

const lastBump = ({ readyAt, doneStations = {} }: Item): number =>
  readyAt ?? Math.max(0, ...Object.values(doneStations));

const bumpedOf = remember(
  stationsKey,
  (bucket: Record<string, Ticket>, stations: Stations): Bumped[] =>
    Object.values(bucket)
      .flatMap((ticket) => bumped(ticket, stations) ?? [])
      .sort(latestFirst),
);

const latestFirst = (a: Bumped, b: Bumped): number =>
  b.bumpedAt - a.bumpedAt || b.ticket.number - a.ticket.number;
