import { act, fireEvent, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { words } from '../../../renderer/front-of-house/words';
import { InMemoryHub } from '../in-memory-hub';
import { openDesk, openTickets } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

/** One of several front-of-house windows, and queries for its screen only. */
function openWindow(screenNumber: number) {
  const real = hub.door.bind(hub);
  hub.door = (role) => ({ ...real(role), screen: screenNumber });
  const { user, container } = openDesk(hub);
  hub.door = real;
  const on = within(container);
  return { user, on, button: (name: string | RegExp) => on.getByRole('button', { name }) };
}

type Desk = ReturnType<typeof openWindow>;

async function begin({ user, button }: Desk, table: string, server: string): Promise<void> {
  await user.click(button(table));
  await user.click(button(new RegExp(words.en['chit.noServer'].replace('?', '\\?'))));
  await user.click(button(server));
  await user.click(button('Show the order'));
}

it('lists out and counted dishes, brings one back, changes a count, and finds more by name', async () => {
  act(() => {
    hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'steak-bowl' });
    hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'flan', remaining: 4 });
  });
  const { user, on, button } = openWindow(1);
  await user.click(button('86 a dish or bring it back'));
  const rows = () =>
    within(on.getByRole('region', { name: /^\d dish(?:es are| is) out or counted$/ }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(rows()[0]).toMatch(/^Steak Bowl 86 since \d/);
  expect(rows()[1]).toMatch(/^Flan 4 left since \d/);
  await user.click(button(/^Flan 4 left/));
  await user.click(button('Left: one less'));
  await user.click(button('Only 3 left'));
  await waitFor(() => expect(rows()[1]).toMatch(/^Flan 3 left/));
  await user.click(button('Steak Bowl is back'));
  await waitFor(() => expect(hub.state.eightySixed).not.toHaveProperty('steak-bowl'));
  await user.type(on.getByRole('searchbox', { name: 'Search the menu' }), 'churr{Enter}');
  await user.click(button('86: none left'));
  await waitFor(() => expect(rows()[0]).toMatch(/^Churros 86/));
});

it('lets one of two windows sell the last one; the other keeps its order and opens it with one touch', async () => {
  act(() => {
    hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'steak-bowl', remaining: 1 });
    hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'flan', remaining: 3 });
  });
  const [bar, door] = [openWindow(1), openWindow(2)];
  await begin(bar, 'Table 3', 'Ana');
  await begin(door, 'Table 4', 'Luis');
  for (const { user, button } of [bar, door]) await user.click(button(/^Steak Bowl, /));
  await door.user.click(door.button(/^Chicken Bowl, /));
  act(() => {
    fireEvent.click(bar.button(/^Send/));
    fireEvent.click(door.button(/^Send/));
  });
  expect(await bar.on.findByText('Table 3 sent as #1')).toBeVisible();
  expect(await door.on.findByText('Table 4 NOT SENT')).toBeVisible();
  expect(door.on.getByText('Steak Bowl is 86’d: there is none left.')).toBeVisible();
  expect(bar.on.queryByText(/NOT SENT/)).toBeNull();

  await door.user.click(door.button('Edit'));
  expect(door.on.getByRole('region', { name: 'Options of Steak Bowl' })).toBeVisible();
  await door.user.click(door.button('Remove'));
  await door.user.click(door.button(/^Send/));
  expect(await door.on.findByText('Table 4 sent as #2')).toBeVisible();
  expect(
    openTickets(hub).map(({ table, items }) => [table, items.map(({ name }) => name)]),
  ).toEqual([
    ['3', ['Steak Bowl']],
    ['4', ['Chicken Bowl']],
  ]);
  // A changed order is another command, so the refused one can never take effect by itself.
  const orders = hub.commands.filter(({ type }) => type === 'ticket.place');
  expect(new Set(orders.map(({ id }) => id)).size).toBe(3);
});

it('says how many are left of counted dishes', async () => {
  act(
    () => void hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'steak-bowl', remaining: 3 }),
  );
  const [bar, door] = [openWindow(1), openWindow(2)];
  await begin(bar, 'Table 3', 'Ana');
  await begin(door, 'Table 4', 'Luis');
  for (const { user, button } of [bar, door, bar, door]) await user.click(button(/^Steak Bowl, /));
  act(() => {
    fireEvent.click(bar.button(/^Send/));
    fireEvent.click(door.button(/^Send/));
  });
  expect(await door.on.findByText('Table 4 NOT SENT')).toBeVisible();
  expect(door.on.getByText('Steak Bowl: only 1 left.')).toBeVisible();
});
