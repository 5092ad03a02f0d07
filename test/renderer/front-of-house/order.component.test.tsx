import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { InMemoryHub } from '../in-memory-hub';
import { begin, button, chit, openDesk, openTickets, send } from './desk';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub();
});

it('sends an order and shows the number of its ticket', async () => {
  const { user } = openDesk(hub);
  await begin(user, '12');
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button('Send · $19.50'));
  expect(await screen.findByText('Table 12 sent as #1')).toBeVisible();
  expect(openTickets(hub)).toMatchObject([
    { number: 1, table: '12', server: 'Luis', items: [{ name: 'Chicken Bowl', quantity: 2 }] },
  ]);
  // The next order can be started; who serves it is asked once more.
  expect(chit().getByRole('heading', { name: 'Which table?' })).toBeVisible();
  expect(button('Change the order: Which server?')).toBeVisible();
});

it('holds a later course and writes seat, changes and an allergy', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Barbacoa Bowl, /));
  await user.click(button(/^1 Barbacoa Bowl/));
  const options = within(screen.getByRole('region', { name: 'Options of Barbacoa Bowl' }));
  await user.click(options.getByRole('button', { name: 'Seat 1' }));
  await user.click(button('Nuts'));
  await user.click(button(/^Guacamole/));
  await user.click(screen.getByRole('radio', { name: 'NO' }));
  await user.click(button('Cheese'));
  await user.type(screen.getByRole('textbox', { name: 'Note to the kitchen' }), 'well done');
  await user.click(button('Done'));
  expect(screen.getByRole('region', { name: 'Allergies' }).textContent).toContain('Nuts · seat 1');
  await user.click(screen.getByRole('radio', { name: 'Course 2' }));
  await user.keyboard('/churr{Enter}');
  expect(chit().getByText('Course 1 · fire now')).toBeVisible();
  expect(chit().getByText('Course 2 · hold')).toBeVisible();
  await user.click(button('Send · $17.80'));
  await screen.findByText('Table 12 sent as #1');
  expect(openTickets(hub)[0]?.items).toMatchObject([
    {
      name: 'Barbacoa Bowl',
      seat: 1,
      allergens: ['nuts'],
      allergies: [],
      modifiers: ['No Cheese', 'Guacamole'],
      note: 'well done',
      price: 1285,
      phase: 'owed',
    },
    { name: 'Churros', course: 2, phase: 'held' },
  ]);
});

it('asks for the flavour that a dish needs, and takes a line that is not on the menu', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.type(screen.getByRole('searchbox', { name: 'Search the menu' }), 'canned{Enter}');
  await user.click(button('Lemonade'));
  // Nothing else must be chosen, so the menu is back.
  await user.click(button('Off menu'));
  await user.type(screen.getByRole('textbox', { name: 'Dish' }), 'Birthday plate');
  await user.click(screen.getByRole('radio', { name: 'Cold' }));
  await user.click(button('Add to the order'));
  await send(user);
  await screen.findByText('Table 12 sent as #1');
  expect(openTickets(hub)[0]?.items).toMatchObject([
    { name: 'Canned Soft Drink', modifiers: ['Lemonade'] },
    { name: 'Birthday plate', stations: ['cold'] },
  ]);
});

it('accepts a table and a server that the house does not know', async () => {
  const { user } = openDesk(hub);
  await user.type(screen.getByRole('textbox', { name: 'Another table' }), 'Terrace 9');
  const name = screen.getByRole('textbox', { name: 'Another name' });
  await user.type(name, 'Temp Kim');
  await user.click(button('Show the order'));
  await user.click(button(/^Steak Bowl, /));
  await send(user);
  await screen.findByText('Terrace 9 sent as #1');
  expect(openTickets(hub)).toMatchObject([{ table: 'Terrace 9', server: 'Temp Kim' }]);
});

it('does not sell a dish that is 86’d, and lets it be marked and brought back', async () => {
  const { user } = openDesk(hub);
  await user.click(button('86 a dish or restore it'));
  await user.click(button(/^Steak Bowl, /));
  await user.click(button('86: none left'));
  await user.click(button(/^Carnitas Bowl, /));
  await user.click(button('Only 5 left'));
  await user.click(button('86 a dish or restore it'));
  expect(hub.state.eightySixed).toMatchObject({
    'steak-bowl': { remaining: 0 },
    'carnitas-bowl': { remaining: 5 },
  });
  expect(await screen.findByRole('button', { name: 'Carnitas Bowl, 10.35, 5 left' })).toBeVisible();
  const out = button('Steak Bowl, 86, none left');
  expect(out.getAttribute('aria-disabled')).toBe('true');
  await user.click(out);
  expect((await screen.findByRole('alert')).textContent).toContain('Steak Bowl is 86’d');
  expect(chit().queryByText('Steak Bowl')).toBeNull();
  await user.click(button('86 a dish or restore it'));
  await user.click(out);
  await user.click(button('Restore'));
  await waitFor(() => expect(hub.state.eightySixed).not.toHaveProperty('steak-bowl'));
});

it('refuses a pasted 10 kB note visibly and does not lose it', async () => {
  const { user } = openDesk(hub);
  await begin(user);
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^1 Chicken Bowl/));
  const note = screen.getByRole('textbox', { name: 'Note to the kitchen' });
  const pasted = 'ten kilobytes '.repeat(740);
  note.focus();
  await user.paste(pasted);
  expect(note).toHaveProperty('value', pasted);
  expect(screen.getByText(/at most 500 fit/)).toBeVisible();
  await send(user);
  expect(hub.commands).toHaveLength(0);
  expect(screen.getByRole('textbox', { name: 'Note to the kitchen' })).toHaveProperty(
    'value',
    pasted,
  );
  await user.clear(note);
  await user.paste('pay with 4111 1111 1111 1111');
  expect(screen.getAllByText(/card number/).length).toBeGreaterThan(0);
});

it('sends phone numbers in a note and in a guest’s name, and never a card number', async () => {
  const { user } = openDesk(hub);
  await user.click(button(/^Change the order/));
  await user.click(button('Ana'));
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  const guest = () => screen.getByRole('textbox', { name: 'Guest name' });
  guest().focus();
  await user.paste('Vera 4111 1111 1111 1111');
  await user.click(button(/^Chicken Bowl, /));
  await send(user);
  expect(hub.commands).toHaveLength(0);
  expect(screen.getAllByText(/card number/).length).toBeGreaterThan(0);
  await user.clear(guest());
  await user.paste('Vera +49 151 2345 61037');
  await user.click(button('Show the order'));
  await user.click(button(/^1 Chicken Bowl/));
  screen.getByRole('textbox', { name: 'Note to the kitchen' }).focus();
  await user.paste('call 004915123456035');
  await send(user);
  await waitFor(() => expect(openTickets(hub)).toHaveLength(1));
  expect(openTickets(hub)[0]).toMatchObject({ guest: 'Vera +49 151 2345 61037' });
  expect(openTickets(hub)[0]?.items[0]?.note).toBe('call 004915123456035');
});

it('sends and shows text in every script as it was written', async () => {
  const strange = 'שלום\u2028עולם 👩‍🍳 <b>';
  const { user } = openDesk(hub);
  await user.click(button(/^Change the order/));
  await user.click(button('Ana'));
  await user.click(screen.getByRole('radio', { name: 'Takeout' }));
  screen.getByRole('textbox', { name: 'Guest name' }).focus();
  await user.paste('Çağla ر 🌮');
  await user.click(button(/^Chicken Bowl, /));
  await user.click(button(/^1 Chicken Bowl/));
  screen.getByRole('textbox', { name: 'Note to the kitchen' }).focus();
  await user.paste(strange);
  await send(user);
  // Between isolates, so that a guest's name does not change the direction of the sentence.
  expect(await screen.findByText('\u2068Çağla ر 🌮\u2069 sent as #1')).toBeVisible();
  expect(openTickets(hub)[0]).toMatchObject({ orderType: 'takeout', guest: 'Çağla ر 🌮' });
  expect(openTickets(hub)[0]?.items[0]?.note).toBe(strange);
});
