import { z } from 'zod';
import { house } from '../../../shared/contract/house';
import { outage, ticket } from '../../../shared/contract/state';
import type { DayRecord } from '../../../shared/views/day-record';

export const CLOSING_ID = 'closing';

/** What a day's figures need in addition to its closed tickets, as it was at the end of the day. */
const closing = z.object({
  date: z.string(),
  /** Absent in closings from before it was stored. */
  openedAt: z.int().optional(),
  taken: z.array(z.int()).optional(),
  endedAt: z.int(),
  stations: house.shape.stations,
  settings: house.shape.settings,
  /** Tickets that were still open and carried over to the next day. */
  open: z.array(ticket),
  outages: z.array(outage),
});
export type Closing = z.infer<typeof closing>;

/** The closing is stored as text, like an entry's ticket; see `Entry`. */
export type ClosingEntry = { _id: typeof CLOSING_ID; closing: string };

export const closingEntry = (of: Closing): ClosingEntry => ({
  _id: CLOSING_ID,
  closing: JSON.stringify(of),
});

/** Parses a closing. Throws when it is none: its line has a valid checksum, so that would be our fault. */
export const readClosing = (entry: ClosingEntry): Closing =>
  closing.parse(JSON.parse(entry.closing));

/** The record of a day at its end. */
export const recordOfClosing = (
  { date, openedAt, taken, stations, settings, open, outages }: Closing,
  closed: DayRecord['tickets'],
): DayRecord => ({
  date,
  openedAt,
  taken,
  stations,
  settings,
  outages,
  tickets: [...open, ...closed],
});
