import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { button, cardNames, dish, Kitchen } from './kitchen';

vi.mock('../../../renderer/ui/sounds', () => ({ play: vi.fn(async () => true) }));

let kitchen: Kitchen;
beforeEach(() => {
  kitchen = new Kitchen();
});

it('shows a table between courses in a strip, and fires its course from the list', async () => {
  const id = kitchen.place(
    [dish('elote'), dish('chicken-bowl', { course: 2, quantity: 4, seat: 2 })],
    { table: '4' },
  );
  const { user } = kitchen.open();
  expect(screen.queryByRole('region', { name: 'Between courses' })).toBeNull();
  await user.click(button('1 Elote'));
  expect(cardNames()).toEqual([]);
  const strip = within(screen.getByRole('region', { name: 'Between courses' }));
  expect(strip.getByRole('listitem').textContent).toBe('Table 4 · Course 2 held\u00a0·\u00a04');
  await user.click(strip.getByRole('button', { name: 'Held · 4' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Between courses' }));
  expect(sheet.getByText(/^4 Chicken Bowl/u)).toBeVisible();
  await user.click(sheet.getByRole('button', { name: 'Fire Course 2 of ticket 1' }));
  expect(kitchen.phases(id)).toEqual(['ready', 'owed']);
  expect(cardNames()).toEqual(['Ticket 1, table 4']);
  expect(screen.queryByRole('region', { name: 'Between courses' })).toBeNull();
});
