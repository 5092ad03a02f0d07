import type { Command } from '../../shared/contract/commands';
import type { Role } from '../../shared/contract/roles';
import { sampleHouse } from '../../shared/sample/sample-house';

/** Commands under way at once, so that a kill meets batches. */
export const IN_FLIGHT = 32;

export type Instructions = {
  round: number;
  /** Commands of the last round that were not answered before the kill. */
  again: number[];
  /** Acknowledge before the events are written. */
  isBroken: boolean;
  /** Runs a delivery into `OUTSIDE`; its cursor is written after that or, in the broken version, before. */
  delivers?: 'handle-first' | 'cursor-first';
  /** Sends nothing, and ends when everything is delivered. */
  isLast?: boolean;
};

/** The file in the data directory for delivered events: a sequence in each line. */
export const OUTSIDE = 'outside.txt';

/** The same id for the same round, number and part: the same command when it is sent again. */
const idOf = (round: number, number: number, part: number): string =>
  `00000000-0000-7000-8000-${[round, number, part].map((value) => value.toString(16).padStart(4, '0')).join('')}`;

/** Tickets through the whole service, four commands each; a bump is a command of several events. */
export function commandOf(round: number, number: number): { command: Command; role: Role } {
  const first = number - (number % 4);
  const ticketId = idOf(round, first, 1);
  const id = idOf(round, number, 0);
  switch (number % 4) {
    case 0: {
      const items = [2, 3, 4].map((part) => ({
        itemId: idOf(round, first, part),
        menuItemId: sampleHouse.menu.items[0]?.id ?? '',
        quantity: 1,
      }));
      const data = {
        ticketId,
        orderType: 'takeout',
        server: 'Ana',
        priority: 'normal',
        items,
      } as const;
      return { command: { id, type: 'ticket.place', data }, role: 'front-of-house' };
    }
    case 1:
      return { command: { id, type: 'ticket.bump', data: { ticketId } }, role: 'kitchen' };
    case 2:
      return { command: { id, type: 'ticket.serve', data: { ticketId } }, role: 'front-of-house' };
    default: {
      const menuItemId = sampleHouse.menu.items[1]?.id ?? '';
      const data = { menuItemId, remaining: 1 + (number % 9_000) };
      return { command: { id, type: 'menu.eighty-six', data }, role: 'kitchen' };
    }
  }
}

export const commandIdOf = (round: number, number: number): string => idOf(round, number, 0);
