import type { House } from '../contract/house';
import type { HouseState, Outage, Ticket } from '../contract/state';
import { allClosed } from '../domain/closed-tickets';
import type { WallClock } from '../domain/wall-clock';

/** The part of the house's state that a day's figures need. */
export type DayRecord = {
  /** The business day, `2026-11-23`. */
  date: string;
  /** When it was opened. Absent for days that were closed before this was stored. */
  openedAt?: number | undefined;
  /** The numbers of the tickets that were carried over from earlier days. */
  taken?: readonly number[] | undefined;
  stations: House['stations'];
  settings: House['settings'];
  /** Open and closed, in any order. */
  tickets: readonly Ticket[];
  outages: readonly Outage[];
};

/** The open day as it is now. */
export const recordOf = ({ day, house, tickets, closed, outages = [] }: HouseState): DayRecord => ({
  date: day.date,
  openedAt: day.openedAt,
  taken: day.taken,
  stations: house.stations,
  settings: house.settings,
  tickets: [...Object.values(tickets), ...allClosed(closed)],
  outages,
});

/**
 * When a business day began: at the hour of the turn on its date, or when it was opened, if that was earlier, because
 * the house may have set a later hour since.
 */
export const startOf = ({ date, openedAt, settings }: DayRecord, clock: WallClock): number =>
  Math.min(openedAt ?? Number.POSITIVE_INFINITY, clock.momentOf(date, settings.dayTurnHour));

/** When a business day ends: what is still open then is carried over to the next. */
export const endOf = (
  { date, settings }: Pick<DayRecord, 'date' | 'settings'>,
  clock: WallClock,
): number => clock.momentOf(date, 24 + settings.dayTurnHour);
