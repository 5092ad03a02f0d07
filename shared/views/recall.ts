import type { HouseState, Item, Ticket } from '../contract/state';
import { isPartlyDone } from '../domain/ticket/lines';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations, stationsKey } from './stations';

/** A ticket with lines that the stations bumped. */
export type Bumped = {
  ticket: Ticket;
  /** Food of it is still on the pass, so that a recall brings it back. Else all was served: it can only be made again. */
  onPass: boolean;
  /** When the stations last bumped a line of it. */
  bumpedAt: number;
  /** The lines that a recall brings back, or else the served ones. */
  items: Item[];
  /** Other lines of it are still owed here, so its card is on the rail. */
  onRail: boolean;
};

/** The day's tickets, open and closed, with lines that the stations bumped; the latest bump first. */
export function recentlyBumped(state: HouseState, stations: Stations, limit: number): Bumped[] {
  const latest = Object.values(state.tickets)
    .flatMap((ticket) => bumped(ticket, stations) ?? [])
    .sort(latestFirst)
    .slice(0, limit);
  for (const bucket of state.closed) merge(latest, bumpedOf(bucket, stations), limit);
  return latest;
}

/**
 * Merges a sorted bucket into `latest`, which stays sorted and within the limit. Most of the 256 buckets of a long
 * day have nothing recent and stop at their first entry, so the day is never sorted as a whole.
 */
function merge(latest: Bumped[], bucket: readonly Bumped[], limit: number): void {
  for (const one of bucket) {
    const last = latest[limit - 1];
    if (last && latestFirst(last, one) <= 0) return;
    latest.splice(placeOf(one, latest), 0, one);
    if (latest.length > limit) latest.pop();
  }
}

/** The index for `one` in the sorted list, by binary search, because the limit may be a whole day. */
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
  // Of closed tickets only those that were served have food to talk about.
  if (ticket.closed && ticket.closed.as !== 'served') return undefined;
  const here = ticket.items.filter((item) => isAtStations(item, stations));
  const isPart = (item: Item) => isPartlyDone(item) && !isOwedAt(item, stations);
  const ready = here.filter((item) => item.phase === 'ready' || isPart(item));
  const items = ready.length > 0 ? ready : here.filter((item) => item.phase === 'served');
  if (items.length === 0) return undefined;
  const bumpedAt = Math.max(...items.map(lastBump));
  return {
    ticket,
    onPass: ready.length > 0,
    bumpedAt,
    items,
    onRail: here.some((item) => isOwedAt(item, stations)),
  };
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

/** The lines of a ticket that can be made again: on the pass or served, of these stations. */
export const remakeable = (ticket: Ticket, stations: Stations): Item[] =>
  ticket.items.filter(
    (item) => (item.phase === 'ready' || item.phase === 'served') && isAtStations(item, stations),
  );

/** The last ticket of the list with food on the pass, or else the last one that was served. */
export const lastBumped = (all: readonly Bumped[]): Bumped | undefined =>
  all.find(({ onPass }) => onPass) ?? all[0];
