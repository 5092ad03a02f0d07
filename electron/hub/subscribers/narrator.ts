import { eventName, type HeardEvent, sequenceOf } from '../../../shared/contract/events';
import type { HouseState } from '../../../shared/contract/state';
import { findTicket, ticketLabel } from '../../../shared/domain/ticket/lines';
import { clockOf } from '../../../shared/domain/wall-clock';
import { plainText } from '../../../shared/views/plain-text';
import type { Listener } from './subscriber';

/** Prints a line per event, to watch a service without a display in a terminal. */
export const narrator: Listener = {
  name: 'narrator',
  delivery: 'from-now',
  handle(events, context) {
    const state = context.state();
    for (const event of events) process.stdout.write(`${plainText(lineOf(event, state))}\n`);
  },
};

function lineOf(event: HeardEvent, state: HouseState): string {
  const name = eventName(event);
  const ticketId = 'ticketId' in event.data ? event.data.ticketId : undefined;
  const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
  const time = clockOf(state.house.settings).timeOf(Date.parse(event.time));
  const what = ticket ? `ticket ${ticketLabel(ticket)}` : event.subject.replace(/\/.*/u, '');
  return `${time}  ${String(sequenceOf(event)).padStart(6)}  ${name.padEnd(24)} ${what}`;
}
