import { v7 as uuid } from 'uuid';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { addClosed } from '../../../shared/domain/closed-tickets';
import { command, given, line, order } from './given';

const modifiers = ['no cheese', 'add guacamole'];
const lines = ['burrito', 'fries', 'limeade'].map((dish) => line(dish, dish, { modifiers }));

/**
 * A house in the middle of a very long day, three lines a ticket. Copies two tickets that went through
 * the service, because sending 10,000 through it takes seconds.
 */
export function busyHouse(open: number, closed: number): HouseState {
  const story = given(
    order('open', lines),
    order('served', lines),
    command('ticket.bump', { ticketId: 'served' }),
    command('ticket.serve', { ticketId: 'served' }),
  );
  const like = (ticket: Ticket, number: number): Ticket => ({
    ...ticket,
    id: uuid(),
    number,
    table: `${number % 60}`,
    items: ticket.items.map((item) => ({
      ...item,
      itemId: uuid(),
      firedSequence: number,
      readyAt: item.readyAt === undefined ? undefined : item.readyAt + number,
    })),
  });
  let filed: HouseState['closed'] = [];
  for (let number = 1; number <= closed; number += 1) {
    const ticket = like(story.ticket('served'), number);
    filed = addClosed(filed, ticket);
  }
  const tickets = Array.from({ length: open }, (_, index) =>
    like(story.ticket('open'), closed + index + 1),
  );
  return {
    ...story.state,
    sequence: 100_000,
    day: { ...story.state.day, lastNumber: closed + open },
    tickets: Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket])),
    closed: filed,
  };
}
