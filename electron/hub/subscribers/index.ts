import { type DailyCopiesOptions, dailyCopies } from '../backup/daily-copies';
import type { Log } from '../diagnostics/log';
import { serviceLog } from '../diagnostics/service-log';
import { autoFire } from './auto-fire';
import { freeTables } from './free-tables';
import { narrator } from './narrator';
import { pagerPolicy } from './pager-policy';
import type { Subscriber } from './subscriber';
import { type TicketBookOptions, ticketBook } from './ticket-book';

type Options = TicketBookOptions &
  DailyCopiesOptions & {
    /** The log of the service, if any. */
    log?: Log | undefined;
    /** Prints every event to the terminal. */
    narrate?: boolean | undefined;
  };

/** Lists all subscribers. To add one, write a file in this folder and add a line below. */
export const subscribers = ({ book, archive, inTurn, log, narrate }: Options): Subscriber[] => [
  pagerPolicy,
  autoFire,
  freeTables,
  ticketBook({ book, archive }),
  dailyCopies({ archive, book, inTurn }),
  ...(log ? [serviceLog(log)] : []),
  ...(narrate ? [narrator] : []),
];
