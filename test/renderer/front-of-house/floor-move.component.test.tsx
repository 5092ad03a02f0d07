import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { Ticket } from '../../../shared/contract/state';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk, openTickets, placed, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

async function open(ticket: Ticket) {
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(new RegExp(`, ticket ${ticket.number}, `, 'u')));
  return user;
}

it('moves a ticket with a tap on the plan, and back', async () => {
  const ticket = placed(hub, { table: '5' });
  const user = await open(ticket);
  await user.click(button('Move'));
  expect(screen.getByText('Tap the table that #1 moves to.')).toBeVisible();
  expect((button('Move to Table 5, #1') as HTMLButtonElement).disabled).toBe(true);
  await user.click(button('Move to Table 2, free'));
  expect(await screen.findByText('#1 moved to table 2.')).toBeVisible();
  expect(ticketOf(hub, ticket.id).table).toBe('2');
  expect(button(/^Table 2, ticket 1, /)).toBeVisible();
  await user.click(button('Undo'));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('5'));
});

it('moves a takeout to a table, and back to none', async () => {
  const ticket = placed(hub, { orderType: 'takeout', table: undefined, guest: 'Vera' });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(screen.getByRole('radio', { name: 'Lanes 1' }));
  await user.click(button(/^Vera, /));
  await user.click(button('Move'));
  const list = within(screen.getByRole('group', { name: 'Move #1 to' }));
  await user.click(list.getByRole('button', { name: 'Table 12' }));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('12'));
  await user.click(button('Undo'));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBeUndefined());
});

it('moves a ticket with a tap on the list, where free tables come first', async () => {
  const ticket = placed(hub, { table: '5' });
  placed(hub, { table: '9', guest: 'Vera' });
  const user = await open(ticket);
  await user.click(screen.getByRole('radio', { name: 'List' }));
  await user.click(button('Move'));
  const list = within(screen.getByRole('group', { name: 'Move #1 to' }));
  const names = list.getAllByRole('button').map(({ textContent }) => textContent);
  expect(names).not.toContain('5');
  expect(names.indexOf('16')).toBeLessThan(names.indexOf('Table 9 #2 · Vera · Ana'));
  await user.click(list.getByRole('button', { name: 'Table 12' }));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('12'));
});

it('says what is at a taken table, and asks: keep both, or merge', async () => {
  const ticket = placed(hub, { table: '9' });
  const other = placed(hub, { table: '10', guest: 'Vera', covers: 2 });
  const user = await open(ticket);
  await user.click(button('Move'));
  await user.click(button('Move to Table 10, #2'));
  const asked = within(screen.getByRole('group', { name: 'Table 10 is taken' }));
  expect(asked.getByText('Vera')).toBeVisible();
  expect(ticketOf(hub, ticket.id).table).toBe('9');
  await user.click(asked.getByRole('button', { name: 'Keep both tickets' }));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('10'));
  expect(openTickets(hub)).toHaveLength(2);
  await user.click(button('Move'));
  await user.click(button('Cancel'));
  await user.click(button('Merge'));
  await user.click(button(/^#2 ?Table 10/u));
  await user.click(button('Merge into #2'));
  await waitFor(() => expect(openTickets(hub).map(({ id }) => id)).toEqual([other.id]));
});

it('writes a place that the house does not know, and finds a table in any spelling', async () => {
  const ticket = placed(hub, { table: '5' });
  const user = await open(ticket);
  await user.click(button('Move'));
  await user.type(screen.getByRole('textbox', { name: 'Another place' }), 'Lawn');
  await user.click(button('Move to Lawn'));
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('Lawn'));
  await user.click(button('Move'));
  await user.type(screen.getByRole('textbox', { name: 'Another place' }), 'BAR 1{Enter}');
  await waitFor(() => expect(ticketOf(hub, ticket.id).table).toBe('Bar 1'));
});

it('gives one ticket, or all of a server’s, to another server, and back', async () => {
  const tickets = ['5', '6', '7'].map((table) => placed(hub, { table, server: 'Ana' }));
  placed(hub, { table: '8', server: 'Luis' });
  const servers = () => openTickets(hub).map(({ server }) => server);
  const [first] = tickets;
  if (!first) throw new Error('There are three tickets.');
  const user = await open(first);
  await user.click(button('Server'));
  await user.click(button('Noor'));
  expect(await screen.findByText('Noor takes over #1.')).toBeVisible();
  expect(servers()).toEqual(['Noor', 'Ana', 'Ana', 'Luis']);
  await user.click(button('Undo'));
  await waitFor(() => expect(servers()).toEqual(['Ana', 'Ana', 'Ana', 'Luis']));
  await user.click(button('Server'));
  await user.click(screen.getByRole('checkbox', { name: 'All 3 tickets of Ana' }));
  await user.click(button('Noor'));
  expect(await screen.findByText('Noor takes over 3 tickets.')).toBeVisible();
  expect(servers()).toEqual(['Noor', 'Noor', 'Noor', 'Luis']);
  await user.click(button('Undo'));
  await waitFor(() => expect(servers()).toEqual(['Ana', 'Ana', 'Ana', 'Luis']));
});

it('hands all tickets of a server over from the floor, and shows only that server’s tables', async () => {
  for (const table of ['5', '6']) placed(hub, { table, server: 'Ana' });
  placed(hub, { table: '8', server: 'Luis' });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button('My tables'));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ana' }));
  expect(button('Tables of Ana').getAttribute('aria-pressed')).toBe('true');
  expect(button(/^Table 8, ticket 3, /).parentElement?.dataset.aside).toBe('true');
  expect(button(/^Table 5, ticket 1, /).parentElement?.dataset.aside).toBe('false');
  await user.click(button('Hand over 2 tickets of Ana'));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Noor' }));
  expect(await screen.findByText('Noor takes over 2 tickets.')).toBeVisible();
  expect(openTickets(hub).map(({ server }) => server)).toEqual(['Noor', 'Noor', 'Luis']);
});
