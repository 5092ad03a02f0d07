import { screen, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it, vi } from 'vitest';
import { houseToJson } from '../../../renderer/manager/exchange/house-json';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { InMemoryHub } from '../in-memory-hub';
import { button, expectAccessible, field, go, openOffice, type User, write } from './office';

let hub: InMemoryHub;
beforeEach(() => {
  hub = new InMemoryHub({ ...sampleHouse, menu: { ...sampleHouse.menu, items: [] } });
});

const MENU = 'Chicken bowl, 9.50, Bowls, grill\nVeggie bowl, 8.50\nLemonade, 3, Drinks, bar';
const paste = async (user: User, name: RegExp, text: string): Promise<void> => {
  await user.click(field(name));
  await user.paste(text);
};
const pages = () => within(screen.getByRole('navigation'));
const houseChanges = () => hub.commands.filter(({ type }) => type === 'house.change');

it('comes first until a person chooses; one tap keeps the sample, and can be undone', async () => {
  const { user } = openOffice(hub);
  expect(pages().getAllByRole('button')[0]?.textContent).toBe('Start here ');
  expect(screen.getByRole('heading', { name: 'Which restaurant is this?' })).toBeVisible();
  await expectAccessible();
  await user.click(button('Keep La Brasa'));
  await screen.findByRole('heading', { name: 'Ready: send your first ticket' });
  expect(hub.state.house).toEqual({
    ...hub.state.house,
    settings: { ...sampleHouse.settings, isSetUp: true },
  });
  expect(pages().queryByRole('button', { name: 'Start here' })).toBeNull();
  await user.click(button('Undo'));
  await screen.findByRole('heading', { name: 'Which restaurant is this?' });
  expect(hub.state.house.settings).toEqual(sampleHouse.settings);
});

it('reaches the first ticket of a new menu with three taps besides the typing', async () => {
  const { user } = openOffice(hub);
  await user.click(button('Start empty'));
  // The keyboard starts in the first field, and follows the order of the page.
  await user.keyboard('Nonna');
  await user.tab();
  await user.tab();
  await user.tab();
  await user.tab();
  await user.paste(MENU);
  expect(screen.getByText('3 dishes. Made at: Grill and Bar.')).toBeVisible();
  const preview = within(screen.getByRole('region', { name: 'The menu as it will be' }));
  expect(preview.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    'Chicken bowlGrill$9.50',
    'Veggie bowlGrill$8.50',
    'LemonadeBar$3.00',
  ]);
  await user.tab();
  await user.paste('1-2, Bar 1-4');
  await user.tab();
  await user.paste('Ana, Rosa*');
  expect(
    screen.getByText('Main room: 2 tables · Bar: 4 tables · 2 people, 1 manager'),
  ).toBeVisible();
  await expectAccessible();
  await user.click(button('Open this house'));
  await screen.findByRole('heading', { name: 'Ready: send your first ticket' });
  await expectAccessible();
  expect(document.activeElement).toBe(button('Open front of house'));
  await user.click(button('Open front of house'));
  expect(hub.opened).toEqual(['front-of-house']);
  expect(houseChanges()).toHaveLength(1);
  hub.send('front-of-house', 'ticket.place', {
    ticketId: uuid(),
    orderType: 'dine-in',
    table: 'Bar 2',
    server: 'Ana',
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
  });
  const [ticket] = Object.values(hub.state.tickets);
  expect(ticket?.items[0]).toMatchObject({ name: 'Chicken bowl', price: 950, stations: ['grill'] });
});

it('shows problems row by row, sends nothing, and keeps the typed text over a reload', async () => {
  const { user, unmount } = openOffice(hub);
  await user.click(button('Start empty'));
  await paste(user, /^Dishes, one a line/, 'Bowl, 9\nSoup of the day');
  await paste(user, /^Tables/, '9-1');
  await user.click(button('Open this house'));
  expect(await screen.findByText('Write a name.')).toBeVisible();
  expect(screen.getByText(/^Row 2: Write the name, a comma and the price/)).toBeVisible();
  expect(screen.getByText('Row 1: From 9 to 1 are no tables.')).toBeVisible();
  expect(field(/^Dishes/).getAttribute('aria-invalid')).toBe('true');
  await expectAccessible();
  expect(hub.commands).toEqual([]);
  await go(user, 'Menu');
  expect(button(/^Start here 1 ?edit not saved$/)).toBeVisible();
  unmount();
  const again = openOffice(hub);
  expect(field(/^Dishes/).value).toBe('Bowl, 9\nSoup of the day');
  await again.user.click(button('Other ways to start'));
  await again.user.click(button('Start empty'));
  await write(again.user, /^Tables/, '1-9');
  await write(again.user, /^Dishes/, 'Bowl, 9');
  await write(again.user, /^Restaurant/, 'Nonna');
  await again.user.click(button('Open this house'));
  await screen.findByText('Nonna is open.');
  await again.user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(field(/^Dishes/).value).toBe('Bowl, 9');
  expect(hub.state.house.name).toBe('La Brasa');
  expect(hub.state.house.tables).toEqual(sampleHouse.tables);
});

it('keeps what open tickets refer to, and names it', async () => {
  hub.send('front-of-house', 'ticket.place', {
    ticketId: uuid(),
    orderType: 'dine-in',
    table: '5',
    server: 'Temp',
    priority: 'normal',
    items: [{ itemId: uuid(), name: 'Soup', station: 'fry', quantity: 1 }],
  });
  const { user } = openOffice(hub);
  await user.click(button('Start empty'));
  await user.keyboard('Nonna');
  await user.click(button('Open this house'));
  expect(await screen.findByText('Fry cannot be removed: open ticket 1 needs it.')).toBeVisible();
  expect(screen.getByText('Table 5 cannot be removed: open ticket 1 needs it.')).toBeVisible();
  await expectAccessible();
  expect(houseChanges()).toEqual([]);
  await paste(user, /^Dishes/, 'Fries, 3, Sides, fry');
  await paste(user, /^Tables/, '5');
  await user.click(button('Open this house'));
  await screen.findByRole('heading', { name: 'Ready: send your first ticket' });
  expect(Object.values(hub.state.tickets)[0]).toMatchObject({ table: '5', number: 1 });
});

it('starts with an import after a preview of the changes', async () => {
  const { user } = openOffice(hub);
  await user.click(button('Choose a file'));
  const mine = { ...hub.state.house, name: 'Nonna', zones: [{ name: 'Patio', runner: 'Luis' }] };
  const file = new File([houseToJson(mine)], 'nonna.json');
  await user.upload(screen.getByLabelText('Import everything (JSON)'), file);
  const preview = await screen.findByRole('region', { name: 'What nonna.json would change' });
  expect(within(preview).getByText('runner')).toBeVisible();
  await expectAccessible();
  await user.click(button('Import'));
  await screen.findByRole('heading', { name: 'Ready: send your first ticket' });
  expect(hub.state.house).toMatchObject({ name: 'Nonna', settings: { isSetUp: true } });
});

it('speaks Spanish, and writes the usual names in the language of the house', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  localStorage.setItem('heard.manager.language', 'es');
  const { user } = openOffice(hub);
  await user.click(button('Empezar de cero'));
  await user.keyboard('Doña Ana');
  await paste(user, /^Platos, uno por línea/, 'Bol de pollo, 9,50');
  await paste(user, /^Mesas/, '1-2');
  await user.click(button('Abrir esta casa'));
  await screen.findByRole('heading', { name: 'Listo: envía tu primera comanda' });
  expect(hub.state.house).toMatchObject({
    menu: { categories: ['Carta'] },
    stations: [{ id: 'cocina', name: 'Cocina' }],
    tables: [{ zone: 'Salón' }, { zone: 'Salón' }],
    settings: { language: 'es', defaultStation: 'cocina' },
  });
  expect(errors.mock.calls.filter(([what]) => what === 'words:')).toEqual([]);
  errors.mockRestore();
});
