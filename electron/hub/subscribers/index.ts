import { type DailyCopiesOptions, dailyCopies } from '../backup/daily-copies';
import type { Log } from '../diagnostics/log';
import { serviceLog } from '../diagnostics/service-log';
import { autoFire } from './auto-fire';
import { narrator } from './narrator';
import { pagerPolicy } from './pager-policy';
import type { Subscriber } from './subscriber';
import { type TicketBookOptions, ticketBook } from './ticket-book';

type Options = TicketBookOptions &
  DailyCopiesOptions & {
    /** Where the service is logged, if anywhere. */
    log?: Log | undefined;
    /** Prints every event on the terminal. */
    narrate?: boolean | undefined;
  };

/** Every subscriber of the house. To add one: a file here and a line below. */
export const subscribers = ({ book, archive, inTurn, log, narrate }: Options): Subscriber[] => [
  pagerPolicy,
  autoFire,
  ticketBook({ book, archive }),
  dailyCopies({ archive, book, inTurn }),
  ...(log ? [serviceLog(log)] : []),
  ...(narrate ? [narrator] : []),
];
