import { screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, placed, send } from './desk';
import { plancha } from './plancha';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub(plancha);
});

const item = () => openTickets(hub)[0]?.items[0];

it('asks for a market price before anything else, and does not send without it', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  expect(button('Catch of the day, market price')).toBeVisible();
  await user.click(button(/^Catch of the day/));
  await user.keyboard('{Escape}');
  // The last market price is nothing to tell a guest.
  await user.click(button('Send · $0.00'));
  expect(hub.commands).toHaveLength(0);
  expect(screen.getByRole('alert').textContent).toBe('Catch of the day: enter the price.');
  await user.keyboard('2450{Enter}');
  await user.click(button('Send · $24.50'));
  await waitFor(() => expect(item()?.price).toBe(2450));
});

it('takes half of a dish that is sold in halves, and 150 of another', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Prawns, /));
  await user.click(button(/^1 Prawns/));
  await user.click(button('½'));
  expect(chit().getByRole('button', { name: '½ Prawns' })).toBeVisible();
  await user.click(button('Done'));
  await user.click(button('Starters'));
  await user.click(button(/^Octopus, /));
  await user.click(button(/^1 Octopus/));
  expect(screen.queryByRole('button', { name: '½' })).toBeNull();
  await user.click(button('Another quantity'));
  await user.keyboard('150{Enter}');
  await user.click(button('Done'));
  await user.click(button('Send · $1,505.00'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items.map(({ name, quantity }) => [name, quantity])).toEqual([
    ['Prawns', 0.5],
    ['Octopus', 150],
  ]);
});

it('says that a dish is not sold now, and sells it anyway with one more tap', async () => {
  const now = Date.now();
  const hour = (from: number) =>
    `${String((new Date(now).getUTCHours() + from) % 24).padStart(2, '0')}:00`;
  const { menu } = plancha;
  const dayparts = [{ id: 'breakfast', name: 'Breakfast', from: hour(2), to: hour(3) }];
  hub = new InMemoryHub({ ...plancha, menu: { ...menu, dayparts } });
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Breakfast'));
  await user.click(button('Pancakes, 10.00, not sold now · Breakfast'));
  expect(chit().queryByText('Pancakes')).toBeNull();
  await user.click(button('Sell anyway'));
  expect(chit().getByText('Pancakes')).toBeVisible();
  await send(user);
  await waitFor(() => expect(item()?.name).toBe('Pancakes'));
});

it('takes a price for a dish off the menu', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Off menu'));
  await user.type(screen.getByRole('textbox', { name: 'Dish' }), 'Birthday plate');
  const price = within(screen.getByRole('group', { name: 'Price' }));
  for (const digit of ['1', '2', '5', '0']) {
    await user.click(price.getByRole('button', { name: digit }));
  }
  await user.click(button('Add to the order'));
  await user.click(button('Send · $12.50'));
  await waitFor(() => expect(item()).toMatchObject({ name: 'Birthday plate', price: 1250 }));
});

it('marks a line to go, and holds all until a person fires', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Octopus, /));
  await user.click(button(/^1 Octopus/));
  await user.click(button('To go'));
  await user.click(button('Done'));
  expect(chit().getByText('TO GO')).toBeVisible();
  await user.click(button(/^Hold all/));
  await waitFor(() => expect(item()).toMatchObject({ toGo: true, phase: 'held' }));
});

it('asks for what a part of a combo needs, and sends each part to its course', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Steak menu, /));
  await user.keyboard('{Escape}');
  await send(user);
  expect(screen.getByRole('alert').textContent).toBe('Steak menu: choose Doneness.');
  await user.click(button('Rare'));
  await user.click(button('Send · $22.00'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(
    openTickets(hub)[0]?.items.map(({ name, course, phase, modifiers }) => [
      name,
      course,
      phase,
      modifiers.join(),
    ]),
  ).toEqual([
    ['Octopus', 1, 'owed', ''],
    ['Ribeye', 2, 'held', 'Rare'],
    ['Wine', 1, 'owed', ''],
  ]);
});

it('orders a combo again as one line, with the choices of its parts', async () => {
  placed(hub, {
    items: [
      {
        itemId: uuid(),
        menuItemId: 'steak-menu',
        quantity: 2,
        choices: [{ group: 'doneness', name: 'Medium' }],
      },
    ],
  });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button('Add to #1'));
  await user.click(chit().getByRole('button', { name: 'Same again' }));
  expect(chit().getByRole('button', { name: /^2 Steak menu/ })).toBeVisible();
  await user.click(button('Add to #1 · $44.00'));
  await waitFor(() => expect(openTickets(hub)[0]?.items).toHaveLength(6));
  expect(
    openTickets(hub)[0]
      ?.items.slice(3)
      .map(({ modifiers }) => modifiers.join()),
  ).toEqual(['', 'Medium', '']);
});
