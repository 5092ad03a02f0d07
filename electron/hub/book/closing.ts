import { z } from 'zod';
import { house } from '../../../shared/contract/house';
import { outage, ticket } from '../../../shared/contract/state';
import type { DayRecord } from '../../../shared/views/day-record';

export const CLOSING_ID = 'closing';

/** What a day's figures need beside its closed tickets, as it was when the day was over. */
const closing = z.object({
  date: z.string(),
  endedAt: z.int(),
  stations: house.shape.stations,
  settings: house.shape.settings,
  /** Carried over to the day after. */
  open: z.array(ticket),
  outages: z.array(outage),
});
export type Closing = z.infer<typeof closing>;

/** As text, like an entry's ticket: see `Entry`. */
export type ClosingEntry = { _id: typeof CLOSING_ID; closing: string };

export const closingEntry = (of: Closing): ClosingEntry => ({
  _id: CLOSING_ID,
  closing: JSON.stringify(of),
});

/** Throws on what is not a closing: behind a checksum that would be a fault of ours. */
export const readClosing = (entry: ClosingEntry): Closing =>
  closing.parse(JSON.parse(entry.closing));

/** The day as it was when it was over. */
export const recordOfClosing = (
  { date, stations, settings, open, outages }: Closing,
  closed: DayRecord['tickets'],
): DayRecord => ({ date, stations, settings, outages, tickets: [...open, ...closed] });
