import { act, screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, placed, send, ticketOf } from './desk';
import { plancha } from './plancha';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub(plancha);
});

const group = (name: string) => within(screen.getByRole('group', { name: new RegExp(`^${name}`) }));
const inGroup = (of: string, name: string | RegExp) => group(of).getByRole('button', { name });
const focused = () => document.activeElement?.closest('fieldset')?.querySelector('legend');
const options = (of: string) => screen.queryByRole('region', { name: `Options of ${of}` });

type User = ReturnType<typeof openDesk>['user'];

/** Puts a main on the chit, without the choices that it needs. */
async function without(user: User, name: string): Promise<void> {
  await user.click(button('Mains'));
  await user.click(button(new RegExp(`^${name}, `)));
  await user.keyboard('{Escape}');
}

it('does not send a dish without a required choice: it opens the dish, and says what is missing', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await without(user, 'Lamb chops');
  expect(chit().getByText('choose Doneness')).toBeVisible();
  await send(user);
  expect(hub.commands).toHaveLength(0);
  expect(options('Lamb chops')).toBeVisible();
  expect(focused()?.textContent).toContain('Doneness');
  expect(within(screen.getByRole('contentinfo')).getByRole('alert').textContent).toBe(
    'Lamb chops: choose Doneness.',
  );
  await user.click(inGroup('Doneness', 'Rare'));
  // Nothing else is missing: the menu is back, and the focus is on Send.
  expect(options('Lamb chops')).toBeNull();
  expect(document.activeElement).toBe(button(/^Send/));
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items[0]).toMatchObject({ modifiers: ['Rare'], course: 2 });
});

it('asks for a missing choice by keyboard alone too, and goes from dish to dish', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await without(user, 'Ribeye');
  await without(user, 'Rib plate');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(hub.commands).toHaveLength(0);
  expect(focused()?.textContent).toContain('Doneness');
  await user.keyboard('{Tab}{Enter}');
  expect(options('Rib plate')).toBeVisible();
  expect(focused()?.textContent).toContain('First side');
  await user.keyboard('{Tab}{Enter}');
  expect(focused()?.textContent).toContain('Second side');
  await user.keyboard('{Tab}{Enter}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items.map(({ modifiers }) => modifiers)).toEqual([
    ['Rare'],
    ['Fries', 'Fries'],
  ]);
});

it('does not add a dish without a required choice to a ticket', async () => {
  const { id } = placed(hub, {
    items: [{ itemId: uuid(), menuItemId: 'wine', quantity: 1 }],
  });
  const { user } = openDesk(hub);
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(/^Table 5, ticket 1, /));
  await user.click(button('Add to #1'));
  await without(user, 'Ribeye');
  await user.click(button(/^Add to #1 · /));
  expect(ticketOf(hub, id).items).toHaveLength(1);
  expect(options('Ribeye')).toBeVisible();
  await user.click(inGroup('Doneness', 'Medium'));
  await user.click(button(/^Add to #1 · /));
  await waitFor(() => expect(ticketOf(hub, id).items).toHaveLength(2));
});

it('shows required choices before extras, notes and allergies', async () => {
  const { user } = openDesk(hub);
  await user.click(button('Mains'));
  await user.click(button(/^Lamb chops, /));
  const [first, ...others] = ['Doneness', 'Extras', 'Allergy', 'Quick notes'].map((name) =>
    screen.getByRole('group', { name: new RegExp(`^${name}`) }),
  );
  for (const other of others) {
    expect(first?.compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  }
});

it('keeps the two sides of a rib plate apart, each at the price of its own group', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Rib plate, /));
  await user.click(inGroup('First side', 'Fries'));
  expect(options('Rib plate')).toBeVisible();
  await user.click(inGroup('Second side', /^Fries/));
  await user.click(button(/^Rib plate, /));
  await user.click(inGroup('First side', 'Fries'));
  await user.click(inGroup('Second side', /^Slaw/));
  await user.click(button('Send · $21.20'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items).toMatchObject([
    {
      price: 1050,
      choices: [
        { group: 'side-1', name: 'Fries', price: 0 },
        { group: 'side-2', name: 'Fries', price: 50 },
      ],
    },
    { price: 1070, modifiers: ['Fries', 'Slaw'] },
  ]);
});

it('takes bacon twice with two taps, and one off with a minus; a smaller size costs less', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Wings, /));
  await user.click(button(/^1 Wings/));
  for (let tap = 1; tap <= 4; tap += 1) await user.click(inGroup('Extras', /Bacon \+1\.50$/));
  expect(inGroup('Extras', /^3 ×\s*Bacon/)).toHaveProperty('disabled', true);
  await user.click(button('One less Bacon'));
  await user.click(inGroup('Extras', /^Small −3\.00$/));
  expect(chit().getByText('2 × Bacon')).toBeVisible();
  await user.click(button('Done'));
  await user.click(button('Send · $10.00'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items[0]).toMatchObject({
    price: 1000,
    choices: [
      { name: 'Bacon', quantity: 2 },
      { name: 'Small', price: -300 },
    ],
  });
});

it('shows a choice as the menu writes it, and NO only where a person asked for it', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Risotto, /));
  await user.click(button(/^1 Risotto/));
  for (const name of ['Extra hot', 'No 5 chilli']) await user.click(inGroup('Style', name));
  await user.click(screen.getByRole('radio', { name: 'NO' }));
  await user.click(inGroup('Style', 'Extra virgin olive oil'));
  await user.type(screen.getByRole('textbox', { name: 'Anything else' }), 'salt{Enter}');
  expect(chit().getByText('No 5 chilli')).toBeVisible();
  await user.click(button('Done'));
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items[0]?.choices).toMatchObject([
    { name: 'Extra hot', kind: 'plain' },
    { name: 'No 5 chilli', kind: 'plain' },
    { name: 'Extra virgin olive oil', kind: 'no' },
    { name: 'salt', kind: 'no' },
  ]);
});

it('puts a choice on one half of a dish, at half of its price', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button('Mains'));
  await user.click(button(/^Pizza, /));
  await user.click(button(/^1 Pizza/));
  await user.click(screen.getByRole('radio', { name: '1st half' }));
  await user.click(inGroup('Toppings', /^Olives \+0\.51$/));
  await user.click(screen.getByRole('radio', { name: '2nd half' }));
  await user.click(inGroup('Toppings', /^Mushrooms \+0\.60$/));
  await user.click(button('Done'));
  await user.click(button('Send · $11.11'));
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]?.items[0]?.choices).toMatchObject([
    { name: 'Olives', half: 'first', price: 51 },
    { name: 'Mushrooms', half: 'second', price: 60 },
  ]);
});

it('greys a choice that is 86’d, and does not send one that was chosen before', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Wings, /));
  await user.click(button(/^1 Wings/));
  await user.click(inGroup('Extras', /^Bacon/));
  await user.click(button('Done'));
  act(() => void hub.send('kitchen', 'ingredient.eighty-six', { name: 'bacon' }));
  await send(user);
  expect(openTickets(hub)).toHaveLength(0);
  expect(screen.getByRole('alert').textContent).toBe(
    'Wings: Bacon is 86’d. Choose something else.',
  );
  await user.click(button('One less Bacon'));
  expect(inGroup('Extras', /^Bacon 86$/)).toHaveProperty('disabled', true);
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
});
