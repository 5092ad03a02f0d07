import { bucketOf, CLOSED_BUCKETS, type HouseState, type Ticket } from '../state';

type Carried = Omit<HouseState, 'sequence'>;
type Bucket = Record<string, Ticket>;
type DayOpenedV1 = {
  date: string;
  state: Omit<Carried, 'closed'> & { closed: Bucket[] | Record<string, Bucket> };
};

/**
 * Upcasts `day.opened` from version 1 to 2, in which the state is optional. A state that version 1 carried stays,
 * with closed tickets as a list of buckets. Version 1 allowed a record of buckets, which the first journals have, or
 * a list.
 */
export function closedTicketsAsList({ date, state }: DayOpenedV1): {
  date: string;
  state: Carried;
} {
  const { closed } = state;
  if (Array.isArray(closed)) return { date, state: { ...state, closed } };
  const tickets = Object.values(closed).flatMap((bucket) => Object.values(bucket));
  if (tickets.length === 0) return { date, state: { ...state, closed: [] } };
  const buckets = Array.from({ length: CLOSED_BUCKETS }, (): Bucket => ({}));
  for (const ticket of tickets) {
    const bucket = buckets[bucketOf(ticket.id)];
    if (bucket) bucket[ticket.id] = ticket;
  }
  return { date, state: { ...state, closed: buckets } };
}
