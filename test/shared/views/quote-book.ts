import type { CommandOf } from '../../../shared/contract/commands';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import { findMenuItem } from '../../../shared/domain/menu';
import { isOwed, isOwedBy } from '../../../shared/domain/ticket/lines';
import { MINUTE_MS } from '../../../shared/time';
import { expectedWait, waitNow, waitOf } from '../../../shared/views/quote';

/**
 * What was said to a guest and what came true, in minutes: the quote for the order, the wait of the whole kitchen as
 * a window shows it, how long the oldest ticket had waited that no cook had begun (anywhere, and at the stations of the
 * order), and the oldest of all that the stations owed, and the order's real wait from Send until its last line was done.
 */
export type Said = {
  quoted: number;
  general: number;
  oldestWaiting: number;
  oldestAhead: number;
  oldest: number;
  real: number;
};

/** Notes what is quoted at each order, and what the order then took. */
export class QuoteBook {
  readonly said: Said[] = [];
  readonly #asked = new Map<string, Omit<Said, 'real'> & { at: number }>();

  /** The tickets whose real wait is not known yet. */
  get open(): string[] {
    return [...this.#asked.keys()];
  }

  /** Asks for the quotes before the order is placed. `isBegun` tells that a station works on an owed line. */
  ask(
    state: HouseState,
    { data }: CommandOf<'ticket.place'>,
    at: number,
    isBegun: (item: Item, station: string) => boolean,
  ): void {
    const { menu, settings } = state.house;
    const wanted = data.items.map((item) => {
      const dish = 'menuItemId' in item ? findMenuItem(menu, item.menuItemId) : undefined;
      const station = 'station' in item ? item.station : settings.defaultStation;
      const { stations = [station], prepMinutes = 0 } = dish ?? {};
      return { stations, prepMinutes, quantity: item.quantity };
    });
    const owed = Object.values(state.tickets).flatMap(({ items }) => items.filter(isOwed));
    const age = (items: readonly Item[]) =>
      Math.max(0, ...items.map(({ firedAt = at }) => (at - firedAt) / MINUTE_MS));
    const waitsAt = (item: Item, station: string) =>
      isOwedBy(item, station) && !isBegun(item, station);
    const waitingAt = (isHere: (station: string) => boolean) =>
      owed.filter((item) => item.stations.some((id) => isHere(id) && waitsAt(item, id)));
    const own = new Set(wanted.flatMap(({ stations }) => stations));
    this.#asked.set(data.ticketId, {
      at,
      quoted: waitOf(state, wanted, at),
      general: waitNow(expectedWait(state, 'all'), at) ?? 0,
      oldestWaiting: age(waitingAt(() => true)),
      oldestAhead: age(waitingAt((station) => own.has(station))),
      oldest: age(owed),
    });
  }

  /** Notes the real wait once all lines of the ticket are done. */
  look({ id, items }: Ticket): void {
    const about = this.#asked.get(id);
    if (!about || items.some(({ phase }) => phase !== 'ready' && phase !== 'served')) return;
    this.#asked.delete(id);
    const ready = Math.max(...items.map(({ readyAt = about.at }) => readyAt));
    const { at, ...said } = about;
    this.said.push({ ...said, real: (ready - at) / MINUTE_MS });
  }
}

const middle = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median of the error of a quote, as a share of the real wait. */
export const medianError = (said: readonly Said[], of: 'quoted' | 'general'): number =>
  middle(said.map((one) => Math.abs(one[of] - one.real) / one.real));

/**
 * The median error of a quote that is never below what the oldest of all open tickets has waited, however slow or
 * forgotten that one is.
 */
export const medianErrorOfWorst = (said: readonly Said[]): number =>
  medianError(
    said.map((one) => ({ ...one, quoted: Math.max(one.quoted, one.oldest) })),
    'quoted',
  );

/** At how many orders a quote was below what the oldest ticket had waited there that no cook had begun. */
export const belowWaiting = (said: readonly Said[]): number =>
  said.filter(
    ({ quoted, general, oldestAhead, oldestWaiting }) =>
      general < oldestWaiting || quoted < oldestAhead,
  ).length;
