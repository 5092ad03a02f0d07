import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as uuid } from 'uuid';
import { vi } from 'vitest';
import { App } from '../../../renderer/kitchen/App';
import { words } from '../../../renderer/kitchen/words';
import type { CommandData, OrderItem } from '../../../shared/contract/commands';
import type { Settings, Station } from '../../../shared/contract/house';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

// A test draws a whole window with real touches, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

type Order = Partial<Omit<CommandData<'ticket.place'>, 'items'>>;

/** Returns a line for a dish of the sample menu, by its id. */
export const dish = (menuItemId: string, more: Partial<OrderItem> = {}): OrderItem => ({
  itemId: uuid(),
  menuItemId,
  quantity: 1,
  ...more,
});

/** A hub and one kitchen window on it, with commands of the other windows. */
export class Kitchen {
  readonly hub = new InMemoryHub();

  place(items: OrderItem[], order: Order = {}): string {
    const ticketId = uuid();
    this.hub.send('front-of-house', 'ticket.place', {
      ticketId,
      orderType: 'dine-in',
      server: 'Ana',
      priority: 'normal',
      ...order,
      items,
    });
    return ticketId;
  }

  /** Places a ticket while the window is open. */
  placeLive = (items: OrderItem[], order: Order = {}): string => {
    let ticketId = '';
    act(() => {
      ticketId = this.place(items, order);
    });
    return ticketId;
  };

  ticket = (ticketId: string) => {
    const ticket = this.hub.state.tickets[ticketId];
    if (!ticket) throw new Error(`no open ticket ${ticketId}`);
    return ticket;
  };
  phases = (ticketId: string) => this.ticket(ticketId).items.map(({ phase }) => phase);

  /** Changes the configuration of the sample house. */
  changeHouse(settings: Partial<Settings>, stations?: Station[]): void {
    const { house } = this.hub.state;
    this.hub.send('manager', 'house.change', {
      settings: { ...house.settings, ...settings },
      ...(stations ? { stations } : {}),
    });
  }

  open(screen = 1) {
    // jsdom checks every style rule against every element at each query; nothing here depends on styles.
    for (const sheet of document.querySelectorAll('style')) sheet.remove();
    return {
      user: userEvent.setup({ delay: null }),
      ...renderWindow(this.hub, 'kitchen', words, <App />, screen),
    };
  }
}

export const card = (name: string | RegExp) => screen.getByRole('article', { name });
export const cardNames = () =>
  screen.queryAllByRole('article').map((article) => article.getAttribute('aria-label'));
export const inCard = (name: string | RegExp) => within(card(name));
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
