import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { button, cardNames, dish, Kitchen } from './kitchen';

const NOW = new Date(2026, 10, 27, 11, 30).getTime();
const at = (day: number, hours: number) => new Date(2026, 10, day, hours).toISOString();

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
  vi.setSystemTime(NOW);
  kitchen.hub.now = () => NOW;
  return () => vi.useRealTimers();
});

const takeout = (guest: string, promisedAt: string, id = 'chicken-bowl') =>
  kitchen.place([dish(id, { quantity: 6 })], { orderType: 'takeout', guest, promisedAt });

it('counts orders for later in the header, with the time of the next, and not on the rail', async () => {
  takeout('Vera', at(28, 18));
  takeout('Olmo', at(27, 18));
  kitchen.place([dish('chicken-bowl')], { table: '5' });
  const { user } = kitchen.open();
  expect(cardNames()).toHaveLength(1);
  await user.click(button(/^Upcoming 2 · next 5:5\d\sPM$/u));
  const orders = within(screen.getByRole('dialog', { name: 'Upcoming' })).getAllByRole('listitem');
  expect(orders.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^6:00\sPM.*Olmo.*fires at 5:5\d\sPM.*6 Chicken Bowl/u),
    expect.stringMatching(/^6:00\sPM on Sat, Nov 28.*Vera/u),
  ]);
});

it('fires one now, by keyboard too', async () => {
  const id = takeout('Olmo', at(27, 18));
  const { user } = kitchen.open();
  button(/^Upcoming 1/).focus();
  await user.keyboard('{Enter}');
  const fire = await screen.findByRole('button', { name: /^Fire now: .*Olmo/ });
  fire.focus();
  await user.keyboard('{Enter}');
  expect(kitchen.phases(id)).toEqual(['owed']);
  expect(await screen.findByText('No orders for later.')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(cardNames()).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Upcoming/ })).toBeNull();
});

it('marks a ticket as new when it fires by itself, and shows what it was promised for', async () => {
  const id = takeout('Olmo', at(27, 18));
  kitchen.open();
  expect(cardNames()).toEqual([]);
  act(() => {
    kitchen.hub.send('system', 'ticket.fire-course', { ticketId: id, course: 1 });
  });
  expect(cardNames()).toHaveLength(1);
  expect(screen.getByText('NEW')).toBeVisible();
  expect(screen.getByText(/^for 6:00\sPM$/u)).toBeVisible();
});

it('counts at a station only what the station makes', async () => {
  takeout('Olmo', at(27, 18), 'house-margarita');
  takeout('Vera', at(27, 19));
  const { user } = kitchen.open();
  expect(button(/^Upcoming 2/)).toBeVisible();
  await user.click(button('Bar'));
  expect(button(/^Upcoming 1 · next 5:/)).toBeVisible();
  await user.click(button('Cold'));
  expect(screen.queryByRole('button', { name: /^Upcoming/ })).toBeNull();
});
