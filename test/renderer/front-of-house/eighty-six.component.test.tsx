import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { words } from '../../../renderer/front-of-house/words';
import type { MenuItem } from '../../../shared/contract/house';
import { InMemoryHub } from '../in-memory-hub';
import { begin as beginOrder, chit, button as onScreen, openDesk, openTickets } from './desk';
import { plancha } from './plancha';

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
  await user.click(button('86 a dish or restore it'));
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
  await user.click(button('Restore Steak Bowl'));
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

/** The house with other fields for some dishes. */
const withDishes = (changes: Record<string, Partial<MenuItem>>) => ({
  ...plancha,
  menu: {
    ...plancha.menu,
    items: plancha.menu.items.map((item) => ({ ...item, ...changes[item.id] })),
  },
});

const openMarks = async (user: ReturnType<typeof openDesk>['user']): Promise<void> => {
  await user.click(onScreen('86 a dish or restore it'));
};

it('86s a dish until the new day, or until a person brings it back', async () => {
  const { user } = openDesk(hub);
  await openMarks(user);
  await user.click(onScreen(/^Steak Bowl, /));
  await user.click(onScreen('86: none left'));
  await waitFor(() =>
    expect(hub.state.eightySixed['steak-bowl']).toMatchObject({ remaining: 0, until: 'day-turn' }),
  );
  await user.click(screen.getByRole('radio', { name: 'Somebody restores it' }));
  await user.click(onScreen('86: none left'));
  await waitFor(() => expect(hub.state.eightySixed['steak-bowl']).not.toHaveProperty('until'));
  expect(hub.state.eightySixed['steak-bowl']).toMatchObject({ remaining: 0 });
  // The next time begins with today again.
  await user.click(onScreen('Done'));
  await openMarks(user);
  expect(screen.getByRole('radio', { name: 'The new day' })).toBeChecked();
});

it('86s an ingredient with all that is made of it, and brings it back', async () => {
  hub = new InMemoryHub(withDishes({ octopus: { ingredients: ['Paprika'] } }));
  const { user } = openDesk(hub);
  await openMarks(user);
  expect(screen.queryByRole('region', { name: 'Ingredients and choices' })).toBeNull();
  await user.type(screen.getByRole('searchbox', { name: 'Search the menu' }), 'PÁPRIKA');
  await user.click(await screen.findByRole('button', { name: '86 Paprika' }));
  const row = () =>
    within(screen.getByRole('region', { name: 'Ingredients and choices' })).getByRole('listitem')
      .textContent;
  await waitFor(() => expect(row()).toMatch(/^Paprika with Octopus 86 since \d/));
  expect(hub.state.outIngredients?.paprika).toMatchObject({ name: 'Paprika', until: 'day-turn' });
  await user.click(onScreen('Show the whole menu again'));
  expect(onScreen('Octopus, 86, none left')).toBeVisible();
  await user.click(onScreen('Restore Paprika'));
  await waitFor(() => expect(hub.state.outIngredients).toBeUndefined());
  await user.click(onScreen('Undo'));
  await waitFor(() => expect(hub.state.outIngredients?.paprika).toMatchObject({ name: 'Paprika' }));
});

it('86s a choice of the menu: “bacon is out”', async () => {
  hub = new InMemoryHub(plancha);
  const { user } = openDesk(hub);
  await openMarks(user);
  await user.type(screen.getByRole('searchbox', { name: 'Search the menu' }), 'bacon');
  await user.click(screen.getByRole('radio', { name: 'Somebody restores it' }));
  await user.click(await screen.findByRole('button', { name: '86 Bacon' }));
  await waitFor(() => expect(hub.state.outIngredients?.bacon).toMatchObject({ name: 'Bacon' }));
  expect(hub.state.outIngredients?.bacon).not.toHaveProperty('until');
});

it('counts shared stock and the parts of a combo over all lines, at the line and before it sends', async () => {
  hub = new InMemoryHub(withDishes({ burrata: { stock: { of: 'octopus', units: 2 } } }));
  act(() => void hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'octopus', remaining: 3 }));
  const { user } = openDesk(hub);
  await beginOrder(user);
  await user.click(onScreen('Starters'));
  await user.click(onScreen(/^Octopus, /));
  await user.click(onScreen(/^Octopus, /));
  await user.click(onScreen(/^Burrata, /));
  await user.click(onScreen(/^Send/));
  expect(hub.commands.filter(({ type }) => type === 'ticket.place')).toEqual([]);
  expect(chit().getByRole('alert').textContent).toBe(
    'Burrata: the other lines of the order take all that is left.',
  );
});
