import { autoFire } from './auto-fire';
import { pagerPolicy } from './pager-policy';
import type { Subscriber } from './subscriber';
import { type TicketBookOptions, ticketBook } from './ticket-book';

/** Every subscriber of the house. A new one is a file beside this one and a line here. */
export const subscribers = ({ book, journal }: TicketBookOptions): Subscriber[] => [
  pagerPolicy,
  autoFire,
  ticketBook({ book, journal }),
];
