import { screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, placed, send, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

const question = (table: string) =>
  within(screen.getByRole('region', { name: `Table ${table} is taken` }));

it('asks before a second order at a taken table, and adds it to the ticket with one tap', async () => {
  const { id } = placed(hub, { table: '10', guest: 'Vera', covers: 2 });
  const { user } = openDesk(hub);
  await user.click(button('Table 10, ticket 1 is open'));
  await user.click(button(/^Steak Bowl, /));
  expect(question('10').getByText('2 covers')).toBeVisible();
  await send(user);
  expect(screen.getByRole('alert').textContent).toContain('The table is taken.');
  expect(document.activeElement).toBe(question('10').getByRole('button', { name: 'Add to #1' }));
  expect(openTickets(hub)).toHaveLength(1);
  await user.click(question('10').getByRole('button', { name: 'Add to #1' }));
  expect(screen.queryByRole('region', { name: 'Table 10 is taken' })).toBeNull();
  await user.click(button(/^Add to #1 · /));
  await waitFor(() =>
    expect(ticketOf(hub, id).items.map(({ name }) => name)).toEqual(['Chicken Bowl', 'Steak Bowl']),
  );
  expect(ticketOf(hub, id)).toMatchObject({ guest: 'Vera', covers: 2, server: 'Ana' });
});

it('makes a new ticket at a taken table with one tap, and asks again at another one', async () => {
  placed(hub, { table: '10' });
  placed(hub, { table: '9' });
  const { user } = openDesk(hub);
  await begin(user, '10, ticket 1 is open', 'Luis');
  await user.click(button(/^Steak Bowl, /));
  await user.click(question('10').getByRole('button', { name: 'New ticket' }));
  await user.click(button(/^Change the order/));
  await user.click(button('Table 9, ticket 2 is open'));
  expect(question('9').getByRole('button', { name: 'Add to #2' })).toBeVisible();
  await user.click(question('9').getByRole('button', { name: 'New ticket' }));
  await send(user);
  await waitFor(() => expect(openTickets(hub).map(({ table }) => table)).toEqual(['10', '9', '9']));
});

it('asks for a typed table in any spelling', async () => {
  placed(hub, { table: 'Bar 1' });
  const { user } = openDesk(hub);
  await user.type(screen.getByRole('textbox', { name: 'Another table' }), 'bar  1');
  expect(screen.getByRole('region', { name: /^bar +1 is taken$/u })).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Another table' }), '7');
  expect(screen.queryByRole('region', { name: /is taken$/u })).toBeNull();
});

it('offers both from the plan, and starts an order at a free table without a question', async () => {
  const { id } = placed(hub, {
    table: '10',
    items: [
      { itemId: uuid(), menuItemId: 'chips', quantity: 1, seat: 2, allergens: ['nuts'] },
      { itemId: uuid(), menuItemId: 'churros', quantity: 1, seat: 1 },
    ],
  });
  const { user } = openDesk(hub);
  const openTable = async () => {
    await user.click(screen.getByRole('tab', { name: /^Floor/ }));
    await user.click(button(/^Table 10, ticket 1, /));
  };
  await openTable();
  await user.click(button('New ticket'));
  expect(chit().getByText('Table 10')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Table 10 is taken' })).toBeNull();
  await openTable();
  await user.click(button('Add to #1'));
  expect(chit().getByRole('region', { name: 'Allergies' }).textContent).toContain('Nuts · seat 2');
  await user.click(button('Seat 2'));
  await user.click(button(/^Steak Bowl, /));
  await user.click(button(/^Add to #1 · /));
  await waitFor(() =>
    expect(ticketOf(hub, id).items[2]).toMatchObject({ seat: 2, allergens: ['nuts'] }),
  );
});
