import { screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import type { InMemoryHub } from '../in-memory-hub';
import { button, expectAccessible, go, newHub, openOffice } from './office';

const place = (hub: InMemoryHub, server: string, table: string): string => {
  const ticketId = uuid();
  hub.send('front-of-house', 'ticket.place', {
    ticketId,
    orderType: 'dine-in',
    table,
    server,
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: hub.state.house.menu.items[0]?.id ?? '', quantity: 1 }],
  });
  return ticketId;
};
const person = (name: string) => {
  const row = screen.getByRole('heading', { level: 3, name }).closest('li');
  if (!row) throw new Error(`${name} is not listed`);
  return within(row);
};

test('a manager sees who is on shift, where, and with what', async () => {
  const hub = newHub();
  hub.send('pager', 'shift.start', { server: 'Ana', zones: ['Bar'] });
  hub.send('pager', 'shift.start', { server: 'Luis' });
  hub.send('pager', 'shift.pause', { server: 'Luis', to: 'Ana' });
  place(hub, 'Ana', '2');
  const { user } = openOffice(hub);
  await go(user, 'On shift');
  person('Ana').getByText(/^since .+ · Bar$/u);
  person('Ana').getByText('1 open ticket · no open pages');
  person('Ana').getByText('Table 2');
  person('Luis').getByText(/^on break since .+, pages go to Ana$/u);
  await expectAccessible();
});

test('a manager ends a shift, and another server gets its tables', async () => {
  const hub = newHub();
  hub.send('pager', 'shift.start', { server: 'Ana' });
  hub.send('pager', 'shift.start', { server: 'Luis' });
  const ticketId = place(hub, 'Ana', '2');
  const { user } = openOffice(hub);
  await go(user, 'On shift');
  await user.click(button('End shift of Ana'));
  await user.selectOptions(
    person('Ana').getByRole('combobox', { name: 'Who takes the tables' }),
    'Luis',
  );
  await user.click(button('End shift'));
  await screen.findByText('Tables of Ana handed over to Luis');
  expect(hub.state.tickets[ticketId]?.server).toBe('Luis');
  expect(Object.keys(hub.state.shifts)).toEqual(['Luis']);
});

test('a server who went home with open tables is listed until somebody takes them', async () => {
  const hub = newHub();
  hub.send('pager', 'shift.start', { server: 'Ana' });
  hub.send('pager', 'shift.start', { server: 'Luis' });
  const ticketId = place(hub, 'Ana', '2');
  hub.send('pager', 'shift.end', { server: 'Ana' });
  const { user } = openOffice(hub);
  await go(user, 'On shift');
  await screen.findByText('Nobody carries these pagers: the manager is paged at once.');
  await user.click(button('Hand over for Ana'));
  await user.click(button('Hand over'));
  await waitFor(() => expect(hub.state.tickets[ticketId]?.server).toBe('Luis'));
  expect(screen.queryByRole('heading', { level: 3, name: 'Ana' })).toBeNull();
});

test('says how a shift begins while nobody is on one', async () => {
  const { user } = openOffice(newHub());
  await go(user, 'On shift');
  screen.getByText(/^Nobody is on shift\./u);
});
