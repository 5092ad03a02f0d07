import type { House } from '../contract/house';
import type { HouseState, Item, Ticket } from '../contract/state';
import { shelved } from '../domain/shelf';
import { isLive, isOwed } from '../domain/ticket/lines';
import { ageBucket, agesFrom } from './ages';

/** How long something took, in ms: the middle one, and what nine of ten did not go over. */
export type Times = { count: number; median: number; ninetieth: number };

/** Of `of` things that were fired, how many were late when they were ready, or are now. */
export type Late = { late: number; of: number };

export type DayReport = {
  tickets: { placed: number; open: number; served: number; voided: number };
  /** Dishes by quantity; what was voided is in none but `voided`. */
  dishes: { ready: number; waiting: number; voided: number };
  /** What was ordered and not voided, in cents. */
  cents: number;
  /** A ticket is late if a line of it is. */
  late: Late;
  /** Fired ▶ ready, a line each. */
  cooking: Times;
  /** Announced as ready ▶ served, a line each: how long food waits on the pass. */
  pass: Times;
  /** Paged ▶ heard, of the pages that are open: a page that was cleared is not in the state. */
  heard: Times;
  pages: { unheard: number; heard: number };
  stations: { id: string; name: string; dishes: number; cooking: Times; late: Late }[];
  /** The hours in which something was placed or fired, as the day runs. */
  hours: { hour: number; tickets: number; dishes: number; cooking: Times; late: Late }[];
  /** What was voided, latest first. */
  voids: { at: number; number: number; name: string; quantity: number; reason: string }[];
};

type Line = { ticket: Ticket; item: Item };

/** The business day in figures, from its open and closed tickets. `hourOf` is the house's clock. */
export function dayReport(
  state: HouseState,
  now: number,
  hourOf: (time: number) => number,
): DayReport {
  const { house } = state;
  // What was merged away or split up lives on in other tickets.
  const tickets = [...Object.values(state.tickets), ...shelved(state.closed)].filter(
    ({ closed }) => closed?.as !== 'merged' && closed?.as !== 'split',
  );
  const all = tickets.flatMap((ticket) => ticket.items.map((item): Line => ({ ticket, item })));
  const lines = all.filter(({ item }) => isLive(item));
  const fired = lines.filter(({ item }) => item.firedAt !== undefined);
  const lateIds = new Set(fired.filter((line) => isLate(line, house, now)).map(idOf));
  const figures = (of: readonly Line[]) => ({
    dishes: sum(of),
    cooking: timesOf(of.map(cookingTime)),
    late: { late: of.filter((line) => lateIds.has(idOf(line))).length, of: of.length },
  });
  const pages = Object.values(state.pages);
  const firedTickets = new Set(fired.map(({ ticket }) => ticket.id));
  const lateTickets = new Set(
    fired.filter((line) => lateIds.has(idOf(line))).map(({ ticket }) => ticket.id),
  );

  return {
    tickets: {
      placed: tickets.length,
      open: Object.keys(state.tickets).length,
      served: tickets.filter(({ closed }) => closed?.as === 'served').length,
      voided: tickets.filter(({ closed }) => closed?.as === 'voided').length,
    },
    dishes: {
      ready: sum(lines.filter(({ item }) => item.readyAt !== undefined && !isOwed(item))),
      waiting: sum(lines.filter(({ item }) => isOwed(item) || item.phase === 'held')),
      voided: sum(all.filter(({ item }) => !isLive(item))),
    },
    cents: lines.reduce((cents, { item }) => cents + item.price * item.quantity, 0),
    late: { late: lateTickets.size, of: firedTickets.size },
    cooking: timesOf(fired.map(cookingTime)),
    pass: timesOf(lines.map(({ item }) => between(item.passedAt, item.servedAt))),
    heard: timesOf(pages.map((page) => between(page.sentAt, page.heard?.at))),
    pages: {
      unheard: pages.filter((page) => page.heard === undefined).length,
      heard: pages.filter((page) => page.heard !== undefined).length,
    },
    stations: stationsOf(house, fired).map(({ id, name }) => ({
      id,
      name,
      ...figures(fired.filter(({ item }) => item.stations.includes(id))),
    })),
    hours: hoursOf(tickets, fired, house.settings.dayTurnHour, hourOf).map((hour) => ({
      hour,
      tickets: tickets.filter(({ placedAt }) => hourOf(placedAt) === hour).length,
      ...figures(fired.filter(({ item }) => hourOf(item.firedAt ?? 0) === hour)),
    })),
    voids: all
      .flatMap(({ ticket, item }) =>
        item.voided
          ? [{ ...item.voided, number: ticket.number, name: item.name, quantity: item.quantity }]
          : [],
      )
      .sort((a, b) => b.at - a.at),
  };
}

const idOf = ({ ticket, item }: Line): string => `${ticket.id} ${item.itemId}`;

const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, { item }) => total + item.quantity, 0);

/** A recalled line is left out of the times: its clock ran on while it was done. */
const isTimed = (item: Item): boolean => item.recalledAt === undefined;

const cookingTime = ({ item }: Line): number | undefined =>
  isTimed(item) && !isOwed(item) ? between(item.firedAt, item.readyAt) : undefined;

function isLate({ ticket, item }: Line, { settings }: House, now: number): boolean {
  if (item.firedAt === undefined || !isTimed(item)) return false;
  const until = isOwed(item) ? now : (item.readyAt ?? now);
  const threshold = settings.thresholds[ticket.orderType];
  const since = agesFrom(item.firedAt, ticket.promisedAt, threshold);
  return ageBucket(since, until, threshold) === 'late';
}

/** Never below nothing, if a clock was set back between. */
const between = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : Math.max(0, to - from);

/** The nearest rank: a time that was really taken. */
function timesOf(values: readonly (number | undefined)[]): Times {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: rank(0.5), ninetieth: rank(0.9) };
}

/** The house's stations in their order, then those that lines still name. */
function stationsOf(house: House, lines: readonly Line[]): { id: string; name: string }[] {
  const named = new Set(lines.flatMap(({ item }) => item.stations));
  const known = house.stations.filter(({ id }) => named.has(id));
  const gone = [...named].filter((id) => !house.stations.some((station) => station.id === id));
  return [...known, ...gone.map((id) => ({ id, name: id }))];
}

function hoursOf(
  tickets: readonly Ticket[],
  lines: readonly Line[],
  turn: number,
  hourOf: (time: number) => number,
): number[] {
  const times = [
    ...tickets.map(({ placedAt }) => placedAt),
    ...lines.flatMap(({ item }) => item.firedAt ?? []),
  ];
  const sinceTurn = (hour: number): number => (hour - turn + 24) % 24;
  return [...new Set(times.map(hourOf))].sort((a, b) => sinceTurn(a) - sinceTurn(b));
}
