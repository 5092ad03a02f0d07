import type { House } from '../contract/house';
import type { HouseState, Outage, Ticket } from '../contract/state';
import { allClosed } from '../domain/closed-tickets';
import type { WallClock } from '../domain/wall-clock';

/** The part of the house's state that a day's figures need. */
export type DayRecord = {
  /** The business day, `2026-11-23`. */
  date: string;
  stations: House['stations'];
  settings: House['settings'];
  /** Open and closed, in any order. */
  tickets: readonly Ticket[];
  outages: readonly Outage[];
};

/** The open day as it is now. */
export const recordOf = ({ day, house, tickets, closed, outages = [] }: HouseState): DayRecord => ({
  date: day.date,
  stations: house.stations,
  settings: house.settings,
  tickets: [...Object.values(tickets), ...allClosed(closed)],
  outages,
});

/** When a business day begins by the house's rule, whenever it was opened. */
export const startOf = ({ date, settings }: DayRecord, clock: WallClock): number =>
  clock.momentOf(date, settings.dayTurnHour);

/** When a business day ends: what is still open then is carried over to the next. */
export const endOf = (
  { date, settings }: Pick<DayRecord, 'date' | 'settings'>,
  clock: WallClock,
): number => clock.momentOf(date, 24 + settings.dayTurnHour);
