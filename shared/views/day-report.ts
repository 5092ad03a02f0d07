import type { DayReport } from '../contract/day-report';
import type { Item, Outage, Ticket } from '../contract/state';
import { lineCents } from '../domain/line';
import { isLive, isOwed } from '../domain/ticket/lines';
import type { WallClock } from '../domain/wall-clock';
import { ageBucket, agesFrom, prepOf, thresholdFor } from './ages';
import { Combos } from './day-combos';
import { between, Figures, FiguresBy, grouped, timesOf } from './day-figures';
import { type DayRecord, startOf } from './day-record';

/**
 * The figures of a business day at `now`: of the open day, or of a past day at its end. Each thing counts on one day
 * only: see DayReport. Work after the day's end is in none of the times.
 */
export function dayReport(record: DayRecord, now: number, clock: WallClock): DayReport {
  const tally = new Tally(record, now, clock);
  for (const ticket of record.tickets) {
    // A merged or split ticket is counted through the tickets that have its lines now.
    if (ticket.closed?.as !== 'merged' && ticket.closed?.as !== 'split') tally.add(ticket);
  }
  return tally.report();
}

/** Counts in one pass, because a busy day has tens of thousands of lines and the open day is summed up often. */
class Tally {
  readonly #record: DayRecord;
  readonly #now: number;
  readonly #clock: WallClock;
  readonly #start: number;
  readonly #day = new Figures();
  readonly #stations = new FiguresBy<string>();
  readonly #hours = new FiguresBy<number>();
  readonly #placedIn = new Map<number, { tickets: number; lateTickets: number }>();
  readonly #tickets = { placed: 0, open: 0, served: 0, voided: 0, carried: 0 };
  readonly #late = { late: 0, of: 0 };
  readonly #dishes = { ready: 0, waiting: 0 };
  readonly #pages = { sent: 0, unheard: 0, heard: [] as number[], fetched: [] as number[] };
  readonly #voids: DayReport['voids'] = [];
  readonly #remakes: Remade[] = [];
  readonly #combos = new Combos();
  #cents = 0;

  constructor(record: DayRecord, now: number, clock: WallClock) {
    this.#record = record;
    this.#now = now;
    this.#clock = clock;
    this.#start = startOf(record, clock);
  }

  add(ticket: Ticket): void {
    const { number, closed, items } = ticket;
    const began = beganAt(ticket);
    const start = this.#startFor(ticket);
    for (const { voided, name, quantity, price } of items) {
      if (!voided || voided.at < start) continue;
      this.#voids.push({
        ...voided,
        number,
        name,
        quantity,
        cents: lineCents({ price, quantity }),
      });
    }
    if (began === undefined) return;
    const ordered = items.filter(({ addedAt = began }) => Math.max(began, addedAt) >= start);
    for (const item of ordered) this.#combos.add(item);
    const lines = ordered.filter(isLive);
    for (const item of lines) this.#addLine(item);
    this.#remakes.push(...remadeOf(ticket, lines));
    const lateLines = lines.filter((item) => this.#isLate(ticket, item));
    const isFired = lines.some((item) => item.firedAt !== undefined);
    this.#addFired(lines, new Set(lateLines));
    this.#addPages(lines);
    if (began < start) {
      this.#tickets.carried += 1;
      return;
    }
    this.#tickets.placed += 1;
    if (closed === undefined) this.#tickets.open += 1;
    if (closed?.as === 'served') this.#tickets.served += 1;
    if (closed?.as === 'voided') this.#tickets.voided += 1;
    const hour = this.#clock.hourOf(began);
    const placed = this.#placedIn.get(hour) ?? { tickets: 0, lateTickets: 0 };
    placed.tickets += 1;
    if (isFired) this.#late.of += 1;
    if (lateLines.length > 0) {
      this.#late.late += 1;
      placed.lateTickets += 1;
    }
    this.#placedIn.set(hour, placed);
  }

  /** A carried-over ticket counts from when the day was opened, whatever its hour of the turn was. */
  #startFor({ number }: Ticket): number {
    const { taken, openedAt } = this.#record;
    return taken?.includes(number) === true ? (openedAt ?? this.#start) : this.#start;
  }

  #addLine(item: Item): void {
    this.#cents += lineCents(item);
    if (isOwed(item) || item.phase === 'held') this.#dishes.waiting += item.quantity;
    else if (item.readyAt !== undefined) this.#dishes.ready += item.quantity;
  }

  #addFired(lines: readonly Item[], late: ReadonlySet<Item>): void {
    for (const item of lines) {
      if (item.firedAt === undefined) continue;
      const cooking =
        isTimed(item) && !isOwed(item) ? between(item.firedAt, item.readyAt) : undefined;
      const pass = between(item.passedAt, item.servedAt);
      for (const figures of this.#partsOf(item)) {
        figures.addLine(item.quantity, late.has(item));
        figures.addTime('cooking', cooking);
        figures.addTime('pass', pass);
      }
    }
    const together = grouped(lines, ({ course, addedAt }) => `${course} ${addedAt}`);
    for (const serving of together.values()) this.#addServing(serving);
  }

  #addServing(lines: readonly Item[]): void {
    const fired = lines[0]?.firedAt;
    if (fired === undefined) return;
    const time = servingTime(lines);
    this.#day.addTime('serving', time);
    const first = Math.min(...lines.map(({ firedAt }) => firedAt ?? fired));
    this.#hours.of(this.#clock.hourOf(first)).addTime('serving', time);
    for (const station of new Set(lines.flatMap(({ stations }) => stations))) {
      const own = lines.filter(({ stations }) => stations.includes(station));
      this.#stations.of(station).addTime('serving', servingTime(own));
    }
  }

  #partsOf(item: Item): Figures[] {
    return [
      this.#day,
      this.#hours.of(this.#clock.hourOf(item.firedAt ?? 0)),
      ...[...new Set(item.stations)].map((station) => this.#stations.of(station)),
    ];
  }

  /** Lines of a ticket that were paged in the same moment are one page; calls before a recall count too. */
  #addPages(lines: readonly Item[]): void {
    const calls = lines.flatMap(callsOf);
    for (const [pagedAt, about] of grouped(calls, (call) => call.pagedAt)) {
      this.#pages.sent += 1;
      const heard = about.filter(({ heardAt }) => heardAt !== undefined);
      const heardAt = heard[0]?.heardAt;
      if (heardAt === undefined) {
        if (about.some(({ isWaiting }) => isWaiting)) this.#pages.unheard += 1;
        continue;
      }
      this.#pages.heard.push(between(pagedAt, heardAt) ?? 0);
      // What was recalled was not fetched.
      const fetched = heard.filter(({ isPast }) => !isPast);
      if (fetched.length === 0) continue;
      if (fetched.some(({ servedAt }) => servedAt === undefined)) continue;
      const last = Math.max(...fetched.map(({ servedAt }) => servedAt ?? 0));
      this.#pages.fetched.push(between(heardAt, last) ?? 0);
    }
  }

  /** By what the lines that were fired with it need, so that a dish that waits for a slower one is not late. */
  #isLate({ orderType, promisedAt, items }: Ticket, item: Item): boolean {
    if (item.firedAt === undefined || !isTimed(item)) return false;
    const until = isOwed(item) ? this.#now : (item.readyAt ?? this.#now);
    const together = items.filter(
      (other) => isLive(other) && other.firedSequence === item.firedSequence,
    );
    const threshold = thresholdFor(this.#record.settings.thresholds[orderType], prepOf(together));
    return ageBucket(agesFrom(item.firedAt, promisedAt, threshold), until, threshold) === 'late';
  }

  report(): DayReport {
    const { date, settings, outages } = this.#record;
    const { cooking, serving, pass } = this.#day.sum;
    const combos = this.#combos.report();
    const voids = this.#voids.sort((a, b) => b.at - a.at);
    const voided = voids.reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      day: date,
      at: this.#now,
      currency: settings.currency,
      tickets: { ...this.#tickets, late: this.#late },
      dishes: { ...this.#dishes, voided },
      cents: this.#cents,
      cooking,
      serving,
      pass,
      pages: {
        ...this.#pages,
        heard: timesOf(this.#pages.heard),
        fetched: timesOf(this.#pages.fetched),
      },
      stations: this.#stationsSeen().map((station) => ({
        ...station,
        ...this.#stations.of(station.id).sum,
      })),
      hours: this.#hoursSeen().map((hour) => ({
        hour,
        ...(this.#placedIn.get(hour) ?? { tickets: 0, lateTickets: 0 }),
        ...this.#hours.of(hour).sum,
      })),
      voids,
      reasons: reasonsOf(voids),
      ...(combos && { combos }),
      ...(this.#remakes.length > 0 ? { remakes: remakesOf(this.#remakes) } : {}),
      outages: outagesOf(outages, this.#now),
    };
  }

  #stationsSeen(): { id: string; name: string }[] {
    const seen = new Set(this.#stations.keys);
    const known = this.#record.stations.filter(({ id }) => seen.delete(id));
    return [...known, ...[...seen].map((id) => ({ id, name: id }))].map(({ id, name }) => ({
      id,
      name,
    }));
  }

  #hoursSeen(): number[] {
    const first = this.#clock.hourOf(this.#start);
    const sinceTurn = (hour: number): number => (hour - first + 24) % 24;
    const seen = new Set([...this.#placedIn.keys(), ...this.#hours.keys]);
    return [...seen].sort((a, b) => sinceTurn(a) - sinceTurn(b));
  }
}

/**
 * When a ticket counts as begun. A promised order counts from its firing, on the day of its firing: undefined while it
 * waits for that.
 */
function beganAt({ placedAt, promisedAt, fireAt, closed, items }: Ticket): number | undefined {
  const fired = items.map(({ firedAt }) => firedAt).filter((at) => at !== undefined);
  if (promisedAt !== undefined && fired.length > 0) return Math.min(...fired);
  return fireAt !== undefined && closed === undefined ? undefined : placedAt;
}

/** Leaves out a recalled line, because its clock kept running while it was done. */
const isTimed = (item: Item): boolean => item.recalledAt === undefined;

/** Fired ▶ all served, of lines that belong together; undefined while one is not served. */
function servingTime(lines: readonly Item[]): number | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const item of lines) {
    const { firedAt, servedAt } = item;
    if (firedAt === undefined || servedAt === undefined || !isTimed(item)) return undefined;
    from = Math.min(from, firedAt);
    to = Math.max(to, servedAt);
  }
  return between(from, to);
}

/** A call about a line: the last one, or one from before the line was recalled. */
type Call = {
  pagedAt: number;
  heardAt: number | undefined;
  servedAt: number | undefined;
  isWaiting: boolean;
  isPast: boolean;
};

const callsOf = ({ pagedAt, heardAt, servedAt, phase, pastPages = [] }: Item): Call[] => [
  ...pastPages.map((past) => ({
    pagedAt: past.pagedAt,
    heardAt: past.heardAt,
    servedAt: undefined,
    isWaiting: false,
    isPast: true,
  })),
  ...(pagedAt === undefined
    ? []
    : [{ pagedAt, heardAt, servedAt, isWaiting: phase === 'ready', isPast: false }]),
];

type Remade = { name: string; reason: string; quantity: number; cents: number };

/** The lines that were made again; `cents` is what the guest pays for as many of the first one. */
const remadeOf = ({ items }: Ticket, lines: readonly Item[]): Remade[] =>
  lines.flatMap(({ name, quantity, remake }) =>
    remake === undefined
      ? []
      : [
          {
            name,
            reason: remake.reason,
            quantity,
            cents: lineCents({ price: firstPrice(items, remake.of), quantity }),
          },
        ],
  );

/** The price of the line that was made first, of lines that were made again and again. */
function firstPrice(items: readonly Item[], itemId: string): number {
  let item = items.find((one) => one.itemId === itemId);
  for (let left = items.length; item?.remake !== undefined && left > 0; left -= 1) {
    const { of } = item.remake;
    item = items.find((one) => one.itemId === of);
  }
  return item?.price ?? 0;
}

function remakesOf(remade: readonly Remade[]): DayReport['remakes'] {
  const alike = grouped(remade, ({ name, reason }) =>
    JSON.stringify([name, reason.trim().toLowerCase()]),
  );
  return [...alike.values()]
    .map((group) => ({
      name: group[0]?.name ?? '',
      reason: group[0]?.reason ?? '',
      times: group.length,
      dishes: group.reduce((sum, { quantity }) => sum + quantity, 0),
      cents: group.reduce((sum, { cents }) => sum + cents, 0),
    }))
    .sort((a, b) => b.cents - a.cents || b.dishes - a.dishes);
}

function reasonsOf(voids: DayReport['voids']): DayReport['reasons'] {
  const alike = grouped(voids, ({ reason }) => reason.trim().toLowerCase());
  return [...alike.values()]
    .map((group) => ({
      reason: group[0]?.reason ?? '',
      times: group.length,
      dishes: group.reduce((sum, { quantity }) => sum + quantity, 0),
      cents: group.reduce((sum, { cents }) => sum + cents, 0),
    }))
    .sort((a, b) => b.cents - a.cents || b.dishes - a.dishes);
}

function outagesOf(outages: readonly Outage[], now: number): DayReport['outages'] {
  const byDish = grouped(outages, ({ menuItemId }) => menuItemId);
  return [...byDish]
    .map(([menuItemId, times]) => ({
      menuItemId,
      name: times.at(-1)?.name ?? menuItemId,
      times: times.length,
      ms: times.reduce((sum, { from, to }) => sum + (between(from, to ?? now) ?? 0), 0),
      isOut: times.some(({ to }) => to === undefined),
    }))
    .sort((a, b) => b.ms - a.ms);
}
