import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as uuid } from 'uuid';
import { vi } from 'vitest';
import { App } from '../../../renderer/front-of-house/App';
import { words } from '../../../renderer/front-of-house/words';
import type { CommandData } from '../../../shared/contract/commands';
import type { Ticket } from '../../../shared/contract/state';
import type { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

vi.setConfig({ testTimeout: 120_000 });

/** Opens the window with a user. */
export function openDesk(hub: InMemoryHub, options: Parameters<typeof userEvent.setup>[0] = {}) {
  return {
    user: userEvent.setup({ pointerEventsCheck: 0, ...options }),
    ...renderWindow(hub, 'front-of-house', words, <App />),
  };
}

type User = ReturnType<typeof userEvent.setup>;

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

export const chit = () => within(screen.getByRole('region', { name: 'Order being written' }));

/** Starts an order: its table and its server. */
export async function begin(user: User, table = '12', server = 'Luis'): Promise<void> {
  await user.click(button(`Table ${table}`));
  await user.click(button(/^Change the order/));
  await user.click(button(server));
  await user.click(button('Show the order'));
}

export const send = (user: User): Promise<void> => user.click(button(/^Send/));

type Order = Partial<CommandData<'ticket.place'>>;

/** A ticket that another window placed. */
export function placed(hub: InMemoryHub, order: Order = {}): Ticket {
  const ticketId = uuid();
  act(() => {
    hub.send('front-of-house', 'ticket.place', {
      ticketId,
      orderType: 'dine-in',
      table: '5',
      server: 'Ana',
      priority: 'normal',
      items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
      ...order,
    });
  });
  return ticketOf(hub, ticketId);
}

export function ticketOf(hub: InMemoryHub, ticketId: string): Ticket {
  const ticket = hub.state.tickets[ticketId];
  if (!ticket) throw new Error('The ticket is not open.');
  return ticket;
}

export const openTickets = (hub: InMemoryHub): Ticket[] => Object.values(hub.state.tickets);
