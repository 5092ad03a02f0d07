import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it, vi } from 'vitest';
import { words } from '../../../renderer/front-of-house/words';
import { SILENCE_MS } from '../../../shared/client/door';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, openDesk, placed, send } from './desk';
import { plancha } from './plancha';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const line = (menuItemId: string) => ({ itemId: uuid(), menuItemId, quantity: 1 });

/** jsdom computes no colours; the tokens guarantee contrast. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

it('is accessible: menu, options, chit, outbox, floor, ticket, find', async () => {
  const { user } = openDesk(hub);
  await expectAccessible();
  await begin(user);
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^1 Chicken Bowl/));
  await user.click(button('Nuts'));
  await expectAccessible();
  hub.refuseWith = { ok: false, error: { code: 'busy', message: 'Wait.' } };
  await send(user);
  await screen.findByText('Table 12 NOT SENT');
  await expectAccessible();
  placed(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button('Void'));
  await expectAccessible();
  await user.click(screen.getByRole('tab', { name: 'Find' }));
  await screen.findByText(/No ticket was closed/);
  await expectAccessible();
}, 30_000);

it('is accessible: quotes, the 86 list, a promise, same again', async () => {
  placed(hub, { items: ['chicken-bowl', 'sangria'].map(line) });
  act(() => void hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'sangria' }));
  const { user } = openDesk(hub);
  await user.click(button(/^Kitchen wait/));
  await expectAccessible();
  await user.keyboard('{Escape}');
  await user.click(button('86 a dish or restore it'));
  await user.click(button(/^Sangria 86 since/));
  await user.click(button(/^Change the order/));
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  await user.click(button(/^Promise in/));
  await expectAccessible();
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button('Same again'));
  await expectAccessible();
  await user.click(button(/^The last round/));
  await expectAccessible();
}, 30_000);

it('is accessible: guests, seats, required choices, halves, a keypad, a dish that is not sold now', async () => {
  hub = new InMemoryHub(plancha);
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('More'));
  await expectAccessible();
  await user.keyboard('4{Enter}');
  await user.click(button('Next seat automatically'));
  await user.click(button('Mains'));
  await user.click(button(/^Rib plate, /));
  await expectAccessible();
  await user.keyboard('{Escape}');
  await user.click(button(/^Pizza, /));
  await user.click(button(/^1 Pizza/));
  await user.click(button(/^Olives/));
  await expectAccessible();
  await user.keyboard('{Escape}');
  await user.click(button(/^Catch of the day/));
  await expectAccessible();
  await user.keyboard('{Escape}');
  await user.click(button('Breakfast'));
  await expectAccessible();
}, 60_000);

it('speaks Spanish, with every word', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  localStorage.setItem('heard.front-of-house.language', 'es');
  const { user } = openDesk(hub);
  expect(screen.getByRole('heading', { name: '¿Qué mesa?' })).toBeVisible();
  await user.click(button('Mesa 3'));
  await user.click(button(/^Chicken Bowl, 9,75/));
  await user.click(button(/^Enviar · 9,75/));
  expect(screen.getByText('Elige un mesero.')).toBeVisible();
  await user.click(button('Ana'));
  await user.click(button(/^Enviar/));
  expect(await screen.findByText('Mesa 3: enviado como #1')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Salón 1' }));
  await user.click(button(/^Mesa 3, comanda 1, En cocina/));
  expect(errors.mock.calls.filter(([what]) => what === 'words:')).toEqual([]);
  errors.mockRestore();
});

it('has the same words in both languages', () => {
  expect(Object.keys(words.es).sort()).toEqual(Object.keys(words.en).sort());
});

it('says that it is not live, since when, and that orders are kept', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  try {
    const real = hub.door.bind(hub);
    let isDead = false;
    hub.door = (role) => {
      const door = real(role);
      return { ...door, feed: (...to) => (isDead ? () => {} : door.feed(...to)) };
    };
    const { user } = openDesk(hub, { delay: null });
    expect(screen.getByText('Live')).toBeVisible();
    isDead = true;
    act(() => vi.advanceTimersByTime(SILENCE_MS + 1_000));
    expect(screen.getByText(/^Not live since \d/)).toBeVisible();
    expect(screen.getByText(/what you send is kept here/)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: /^Floor/ }));
    expect(screen.getByText('No open tickets')).toBeVisible();
  } finally {
    vi.useRealTimers();
  }
});

it('keeps showing the menu when the manager renames the open category', () => {
  openDesk(hub);
  expect(button(/^Chicken Bowl, /)).toBeVisible();
  const { menu } = hub.state.house;
  const renamed = (name: string) => (name === 'Bowls' ? 'Bowls & more' : name);
  act(() => {
    hub.send('manager', 'house.change', {
      menu: {
        ...menu,
        categories: menu.categories.map(renamed),
        items: menu.items.map((item) => ({ ...item, category: renamed(item.category) })),
      },
    });
  });
  expect(button(/^Chicken Bowl, /)).toBeVisible();
});

it('says that the house is the sample until a person dismisses it or places a ticket', async () => {
  const { user, unmount, stop } = openDesk(hub);
  const strip = () => screen.queryByRole('region', { name: 'First steps' });
  await user.click(button('Set up your own'));
  expect(hub.opened).toEqual(['manager']);
  await user.click(button('Dismiss'));
  expect(strip()).toBeNull();
  unmount();
  stop();
  openDesk(hub);
  expect(strip()).toBeNull();
});

it('does not mention a sample in another house, or in service', () => {
  const strip = () => screen.queryByRole('region', { name: 'First steps' });
  const first = openDesk(hub);
  expect(strip()).toBeVisible();
  placed(hub);
  expect(strip()).toBeNull();
  first.unmount();
  first.stop();
  hub = new InMemoryHub();
  openDesk(hub);
  expect(strip()).toBeVisible();
  act(() => void hub.send('manager', 'house.change', { name: 'Casa Kaya' }));
  expect(strip()).toBeNull();
});

it('keeps the side of the hand and the language of this window over a reload', async () => {
  const first = openDesk(hub);
  const hand = () => document.querySelector('[data-hand]')?.getAttribute('data-hand');
  expect(hand()).toBe('right');
  await first.user.click(button('Put the order on the left'));
  expect(hand()).toBe('left');
  await first.user.click(button('Language: EN'));
  first.unmount();
  first.stop();
  openDesk(hub);
  expect(hand()).toBe('left');
  expect(button('Poner el pedido a la derecha')).toBeVisible();
});
