import { screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import type { InMemoryHub } from '../in-memory-hub';
import { button, changed, dish, field, go, menuWith, newHub, openOffice, write } from './office';

let hub: InMemoryHub;
beforeEach(() => {
  hub = newHub();
});

it('changes a dish in the house at once, and undoes it', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Name/, 'Pollo Bowl');
  await write(user, /^Price/, '10,5');
  expect(screen.getByText('2 not saved')).toBeVisible();
  await user.click(button('Save'));
  expect(await screen.findByText('Pollo Bowl saved.')).toBeVisible();
  expect(dish(hub, 'chicken-bowl')).toMatchObject({ name: 'Pollo Bowl', price: 1050 });
  changed(hub, { menu: menuWith(hub, 'steak-bowl', { price: 1 }) });
  await user.click(button('Undo'));
  expect(await screen.findByText('Undone.')).toBeVisible();
  expect(dish(hub, 'chicken-bowl')).toMatchObject({ name: 'Chicken Bowl', price: 975 });
  expect(dish(hub, 'steak-bowl')).toMatchObject({ price: 1 });
});

it('shows a problem at its field, and sends nothing', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Price/, 'ten');
  await user.click(screen.getByRole('checkbox', { name: 'Grill' }));
  await write(user, /^Name/, '4111 1111 1111 1111');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Write an amount like 9.75.')).toBeVisible();
  expect(screen.getByText('At least one is needed.')).toBeVisible();
  expect(screen.getByText(/payment card number/)).toBeVisible();
  expect(field(/^Price/).getAttribute('aria-invalid')).toBe('true');
  expect(hub.commands).toEqual([]);
  await user.click(button('Discard'));
  expect(field(/^Name/).value).toBe('Chicken Bowl');
});

it('adds a dish to a category, finds it, and removes it, each with an Undo', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button('Add a dish'));
  await write(user, /^Name/, 'Chicken Bowl');
  await write(user, /^Price/, '4');
  await user.click(button('Save'));
  expect(await screen.findByText('This name is there already.')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: /^Category/ }), 'Drinks');
  await user.click(button('Save'));
  await screen.findByText('Chicken Bowl added.');
  expect(dish(hub, 'chicken-bowl-2')).toMatchObject({ category: 'Drinks', price: 400 });
  await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'chicken');
  expect(
    within(screen.getByRole('region', { name: 'Dishes' })).getAllByRole('listitem'),
  ).toHaveLength(2);
  await user.click(button('Remove'));
  await screen.findByText('Chicken Bowl removed.');
  expect(dish(hub, 'chicken-bowl-2')).toBeUndefined();
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(hub.state.house.menu.items.at(-1)?.id).toBe('chicken-bowl-2');
});

it('keeps unsaved edits while another manager saves, on another page and after a reload', async () => {
  const { user, unmount } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Name/, 'Mine');
  changed(hub, { menu: menuWith(hub, 'chicken-bowl', { price: 1111 }) });
  expect(field(/^Price/).value).toBe('11.11');
  expect(field(/^Name/).value).toBe('Mine');
  expect(screen.queryByText(/Somebody changed/)).toBeNull();
  await go(user, 'Stations');
  expect(button(/^Menu 1 ?edit not saved$/)).toBeVisible();
  unmount();
  const again = openOffice(hub);
  await go(again.user, /^Menu/);
  await again.user.click(button(/^Chicken Bowl not saved/));
  expect(field(/^Name/).value).toBe('Mine');
});

it('warns if the same field changed meanwhile, and lets a person decide', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Name/, 'Mine');
  changed(hub, { menu: menuWith(hub, 'chicken-bowl', { name: 'Theirs' }) });
  expect(screen.getByText('Somebody changed a field that you are editing.')).toBeVisible();
  expect(screen.getByText(/Changed meanwhile to:/).textContent).toContain('Theirs');
  await user.click(button('Take theirs'));
  expect(field(/^Name/).value).toBe('Theirs');
  await write(user, /^Name/, 'Mine');
  changed(hub, { menu: menuWith(hub, 'chicken-bowl', { name: 'Theirs again' }) });
  await user.click(button('Keep mine'));
  await user.click(button('Save'));
  await waitFor(() => expect(dish(hub, 'chicken-bowl')?.name).toBe('Mine'));
});

it('keeps edits of a dish that another manager removed, and adds it again', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Name/, 'Mine');
  const { menu } = hub.state.house;
  changed(hub, { menu: { ...menu, items: menu.items.filter(({ id }) => id !== 'chicken-bowl') } });
  expect(screen.getByText(/^Somebody removed or renamed this/)).toBeVisible();
  await user.click(button('Save'));
  await screen.findByText('Mine saved.');
  expect(dish(hub, 'mine')).toMatchObject({ name: 'Mine', price: 975 });
});

it('shows a refusal of the hub in place, and keeps the edit', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button(/^Chicken Bowl/));
  await write(user, /^Name/, 'Mine');
  hub.refuseWith = refuse('invalid', 'No such name.', 'data.menu.items.0.name');
  await user.click(button('Save'));
  expect(await screen.findByText('That could not be taken: No such name.')).toBeVisible();
  expect(field(/^Name/).getAttribute('aria-invalid')).toBe('true');
  hub.refuseWith = refuse('unavailable', 'The disk is full.');
  await user.click(button('Save'));
  expect(await screen.findByText(/^Not taken: the disk/)).toBeVisible();
  expect(field(/^Name/).value).toBe('Mine');
});

it('refuses to remove a thing in use, and names what refers to it', async () => {
  hub.send('front-of-house', 'ticket.place', {
    ticketId: uuid(),
    orderType: 'dine-in',
    table: '5',
    server: 'Ana',
    priority: 'normal',
    items: [{ itemId: uuid(), menuItemId: 'chicken-bowl', quantity: 1 }],
  });
  const { user } = openOffice(hub);
  const refused = async (page: string, thing: RegExp, because: RegExp) => {
    await go(user, page);
    await user.click(button(thing));
    await user.click(button('Remove'));
    const why = screen.getByText(/is in use and stays/).closest('[role=alert]');
    expect(why?.textContent).toMatch(because);
  };
  await refused('Modifier groups', /^Salsas/, /Chicken Bowl/);
  await refused('Stations', /^Grill/, /Chicken Bowl.*open ticket 1/);
  await refused('Stations', /^Line/, /the default station in Settings/);
  await refused('Tables and zones', /^5/, /open ticket 1/);
  await refused('Staff', /^Ana/, /open ticket 1/);
  expect(hub.commands.map(({ type }) => type)).toEqual(['ticket.place']);
  await write(user, /^Name/, 'Anna');
  await user.click(button('Save'));
  expect(screen.getByText(/is in use and stays/)).toBeVisible();
  await user.click(button(/^Luis/));
  await user.click(button('Remove'));
  await screen.findByText('Luis removed.');
});

it('edits modifiers with their prices', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Modifier groups');
  await user.click(button(/^Salsas/));
  await write(user, /^At least/, '9');
  await user.click(button('Add a modifier'));
  await write(user, 'Modifier 6', 'Salsa macha');
  await write(user, 'Price of modifier 6', '1.5');
  await user.click(button('Move Salsa macha up'));
  await user.click(button('Save'));
  expect(await screen.findByText('Not more than “at most”, which is 4.')).toBeVisible();
  await write(user, /^At least/, '1');
  await user.click(button('Save'));
  await screen.findByText('Salsas saved.');
  const group = hub.state.house.menu.modifierGroups.find(({ id }) => id === 'salsa');
  expect(group?.min).toBe(1);
  expect(group?.modifiers[4]).toEqual({ name: 'Salsa macha', price: 150 });
});

it('puts categories in order, renames them in their dishes, and keeps those in use', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button('Categories'));
  await user.click(button('Move Drinks up'));
  await write(user, 'Name 1: Drinks', 'Bebidas');
  await user.click(button('Remove Bowls'));
  expect(screen.getByText(/“Bowls” is in use and stays/)).toBeVisible();
  await user.click(button('Add a category'));
  await user.click(button('Save'));
  expect(await screen.findByText('Write a name.')).toBeVisible();
  await write(user, /^Name 3/, 'Kids');
  await user.click(button('Save'));
  await screen.findByText('Categories saved.');
  const { menu } = hub.state.house;
  expect(menu.categories).toEqual(['Bebidas', 'Bowls', 'Kids']);
  expect(new Set(menu.items.map(({ category }) => category))).toEqual(
    new Set(['Bowls', 'Bebidas']),
  );
});
