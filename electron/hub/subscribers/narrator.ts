import { eventName, type HeardEvent, sequenceOf } from '../../../shared/contract/events';
import { findTicket, ticketLabel } from '../../../shared/domain/ticket/lines';
import { plainText } from '../../../shared/views/plain-text';
import type { Subscriber } from './subscriber';

/** Prints a line per event, so that a service without a display can be watched in a terminal. */
export const narrator: Subscriber = {
  name: 'narrator',
  start(context) {
    const subscription = context.subscribe({
      after: context.state().sequence,
      next: (events) => {
        for (const event of events) process.stdout.write(`${plainText(lineOf(event))}\n`);
      },
    });
    const lineOf = (event: HeardEvent): string => {
      const name = eventName(event);
      const ticketId = 'ticketId' in event.data ? event.data.ticketId : undefined;
      const ticket = ticketId === undefined ? undefined : findTicket(context.state(), ticketId);
      const time = new Date(event.time).toTimeString().slice(0, 8);
      const what = ticket ? `ticket ${ticketLabel(ticket)}` : event.subject.replace(/\/.*/u, '');
      return `${time}  ${String(sequenceOf(event)).padStart(6)}  ${name.padEnd(24)} ${what}`;
    };
    return () => subscription.unsubscribe();
  },
};
