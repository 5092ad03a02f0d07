import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, placed, send, ticketOf } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

type User = ReturnType<typeof openDesk>['user'];

const line = (menuItemId: string, more = {}) => ({
  itemId: uuid(),
  menuItemId,
  quantity: 1,
  ...more,
});

async function openOnFloor(user: User, ticket: RegExp): Promise<void> {
  await user.click(screen.getByRole('tab', { name: /^Floor/ }));
  await user.click(button(ticket));
}

const pressed = (name: string) => button(name).getAttribute('aria-pressed');

it('repeats the drinks of a table, and lets them be changed before they are sent', async () => {
  const { user } = openDesk(hub);
  const margaritas = line('house-margarita', { quantity: 2, seat: 1, allergies: ['Egg'] });
  const { id } = placed(hub, { items: [margaritas, line('chips')] });
  act(
    () =>
      void hub.send('front-of-house', 'ticket.add-items', { ticketId: id, items: [line('flan')] }),
  );
  await openOnFloor(user, /^Table 5, ticket 1, /);
  await user.click(button('Same again'));
  expect(button('The last round 1 Flan')).toBeVisible();
  await user.click(button('Only Bar 2 House Margarita'));
  expect(chit().getByText('Adding to ticket 1')).toBeVisible();
  await user.click(button(/^2 House Margarita/));
  await user.click(button('Quantity: one more'));
  await user.click(button('Done'));
  await user.click(button(/^Add to #1/));
  await screen.findByText('Table 5: added to #1');
  expect(ticketOf(hub, id).items.at(-1)).toMatchObject({
    name: 'House Margarita',
    quantity: 3,
    seat: 1,
    // The first order wrote it as a word; the window has a code for it.
    allergens: ['egg'],
    phase: 'owed',
  });
});

it('repeats a round from the chit too, and names unavailable dishes until the list is dismissed', async () => {
  const { user } = openDesk(hub);
  placed(hub, { items: [line('draft-lager', { quantity: 4 }), line('sangria')] });
  act(() => void hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'sangria' }));
  await openOnFloor(user, /^Table 5, ticket 1, /);
  await user.click(button('Add to #1'));
  await user.click(chit().getByRole('button', { name: 'Same again' }));
  expect(chit().getByText('Draft Lager')).toBeVisible();
  expect(chit().queryByText('Sangria')).toBeNull();
  const said = chit().getByRole('alert');
  expect(said.textContent).toContain('Left out, not available now: Sangria');
  await user.click(within(said).getByRole('button', { name: 'Dismiss' }));
  expect(chit().queryByRole('alert')).toBeNull();
});

it('adds a quick note with one touch and removes it with another', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^1 Chicken Bowl/));
  await user.type(screen.getByRole('textbox', { name: 'Note to the kitchen' }), 'no salt');
  await user.click(button('to share'));
  await user.click(button('well done'));
  await user.click(button('to share'));
  expect([pressed('to share'), pressed('well done')]).toEqual(['false', 'true']);
  await user.click(button('Done'));
  await user.click(button(/^Change the order/));
  await user.click(button('birthday'));
  await send(user);
  await screen.findByText('Table 12 sent as #1');
  expect(openTickets(hub)[0]).toMatchObject({
    note: 'birthday',
    items: [{ note: 'no salt, well done' }],
  });
});

it('offers the house’s own notes if it has any', async () => {
  const { settings } = hub.state.house;
  hub.send('manager', 'house.change', { settings: { ...settings, quickNotes: ['¡ya!'] } });
  const { user } = openDesk(hub);
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^1 Chicken Bowl/));
  const notes = within(screen.getByRole('group', { name: 'Quick notes' }));
  expect(notes.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['¡ya!']);
});

it('offers today’s most chosen modifiers, and follows the limits of their group', async () => {
  const bowl = (modifiers: string[], quantity = 1) =>
    placed(hub, { items: [line('chicken-bowl', { modifiers, quantity })] });
  bowl(['No Cheese', 'Guacamole'], 3);
  bowl(['White Rice', 'Brown Rice', 'No Cheese']);
  const { user } = openDesk(hub);
  await begin(user);
  // A long touch puts the dish on its own line and opens its options.
  fireEvent.contextMenu(button(/^Chicken Bowl, /));
  const favourites = () => within(screen.getByRole('group', { name: 'Most ordered today' }));
  expect(
    favourites()
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['NOCheese', 'Guacamole', 'Brown Rice', 'White Rice']);
  await user.click(favourites().getByRole('button', { name: /NO\s*Cheese/ }));
  await user.click(favourites().getByRole('button', { name: 'Brown Rice' }));
  await user.click(screen.getByRole('button', { name: 'Cilantro-Lime Rice' }));
  // The group takes two kinds of rice.
  expect(favourites().getByRole('button', { name: 'White Rice' })).toHaveProperty('disabled', true);
  await user.click(favourites().getByRole('button', { name: 'Brown Rice' }));
  await user.click(button('Done'));
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(3));
  expect(openTickets(hub)[2]?.items[0]?.modifiers).toEqual(['Cilantro-Lime Rice', 'No Cheese']);
});

it('shows the house’s name of a course', async () => {
  const { settings } = hub.state.house;
  const courses = ['Starters', 'Mains', 'Desserts', 'Coffee'];
  hub.send('manager', 'house.change', { settings: { ...settings, courses } });
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Chicken Bowl, /));
  await user.click(screen.getByRole('radio', { name: 'Coffee' }));
  await user.click(button(/^Steak Bowl, /));
  expect(chit().getByRole('heading', { name: 'Starters · fire now' })).toBeVisible();
  expect(chit().getByRole('heading', { name: 'Coffee · hold' })).toBeVisible();
  await user.click(button(/^1 Steak Bowl/));
  await user.click(screen.getByRole('radio', { name: 'Course 5' }));
  expect(chit().getByRole('heading', { name: 'Course 5 · hold' })).toBeVisible();
});

it('takes a finger that rests on a dish for a long touch, and a key or a quick touch for a tap', () => {
  openDesk(hub);
  const press = (forMs: number, detail = 1) => {
    const dish = button(/^Chicken Bowl, /);
    fireEvent.pointerDown(dish);
    const click = createEvent.click(dish, { detail });
    Object.defineProperty(click, 'timeStamp', { value: click.timeStamp + forMs });
    fireEvent(dish, click);
  };
  press(80);
  press(5_000, 0);
  expect(chit().getByRole('button', { name: '2 Chicken Bowl' })).toBeVisible();
  press(700);
  expect(screen.getByRole('region', { name: 'Options of Chicken Bowl' })).toBeVisible();
  expect(chit().getByRole('button', { name: '1 Chicken Bowl' })).toBeVisible();
});
