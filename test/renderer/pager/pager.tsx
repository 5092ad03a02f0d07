import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { v7 as uuid } from 'uuid';
import { vi } from 'vitest';
import { App } from '../../../renderer/pager/App';
import { words } from '../../../renderer/pager/words';
import type { CommandData, CommandType } from '../../../shared/contract/commands';
import type { Role } from '../../../shared/contract/roles';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

vi.setConfig({ testTimeout: 20_000 });

const [dish] = sampleHouse.menu.items;
if (!dish) throw new Error('the sample house has an empty menu');
export const DISH = dish;

/** A hub whose feed can fall silent, like a hub that hangs. */
export class PagedHub extends InMemoryHub {
  isSilent = false;

  override door(role: Parameters<InMemoryHub['door']>[0]) {
    const door = super.door(role);
    const feed: typeof door.feed = (after, onMessage) =>
      this.isSilent ? () => {} : door.feed(after, onMessage);
    return { ...door, feed };
  }

  /** Sends a command as another window would. */
  act<T extends CommandType>(role: Role, type: T, data: CommandData<T>): string {
    let id = '';
    act(() => {
      id = this.send(role, type, data);
    });
    return id;
  }

  /** Places an order, cooks it and pages its server. Returns the page's and the ticket's id. */
  ready(order: Partial<CommandData<'ticket.place'>> = {}) {
    const ticketId = uuid();
    const line = { menuItemId: DISH.id, itemId: uuid(), quantity: 2 };
    this.act('front-of-house', 'ticket.place', {
      ticketId,
      orderType: 'dine-in',
      table: '12',
      server: 'Ana',
      priority: 'normal',
      items: [line],
      ...order,
    });
    this.act('kitchen', 'ticket.bump', { ticketId });
    this.act('system', 'ticket.pass', { ticketId });
    const { server = 'Ana' } = order;
    const pageId = this.act('system', 'page.send', { ticketId, server });
    return { pageId, ticketId };
  }

  again(pageId: string, level: number): void {
    this.act('system', 'page.escalate', { pageId, level });
  }
}

export const is = (who: object): void =>
  localStorage.setItem('heard.pager.who', JSON.stringify(who));
export const isAna = (): void => is({ type: 'server', name: 'Ana' });

export const openPager = (hub: InMemoryHub) => renderWindow(hub, 'pager', words, <App />);

export const card = (name: string) => screen.getByRole('article', { name });
export const cardNames = (): (string | null)[] =>
  screen.queryAllByRole('article').map((each) => within(each).getByRole('heading').ariaLabel);

/** Returns the element's text with single spaces. */
export const textOf = (element: HTMLElement): string =>
  (element.textContent ?? '').replace(/\s+/gu, ' ');

/** Presses a card's button as soon as it has settled. */
export async function press(cardName: string, button: string, user = userEvent.setup()) {
  const target = within(await screen.findByRole('article', { name: cardName })).getByRole(
    'button',
    { name: button },
  );
  await settled(target);
  await user.click(target);
}

export const settled = (button: HTMLElement) =>
  waitFor(() => {
    if (button.getAttribute('aria-disabled') === 'true') throw new Error('still settling');
  });
