import { screen, waitFor, within } from '@testing-library/react';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { refuse } from '../../../shared/contract/acks';
import type { InMemoryHub } from '../in-memory-hub';
import {
  button,
  changed,
  dish,
  expectAccessible,
  field,
  go,
  menuWith,
  newHub,
  openOffice,
  write,
} from './office';

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
  await write(user, /^Guest must choose at least/, '9');
  await user.click(button('Add a modifier'));
  await write(user, 'Modifier 6', 'Salsa macha');
  await write(user, 'Price of modifier 6', '1.5');
  await user.click(button('Move Salsa macha up'));
  await user.click(button('Save'));
  expect(await screen.findByText('At most 4, as many as guests may choose.')).toBeVisible();
  await write(user, /^Guest must choose at least/, '1');
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

it('never saves half a group: Enter goes on to the next choice', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Modifier groups');
  await user.click(button('Add a group'));
  await write(user, /^Name/, 'Doneness');
  await write(user, 'Modifier 1', 'Rare');
  await user.keyboard('{Enter}Medium{Enter}Well done{Enter}{Enter}');
  expect(hub.commands).toEqual([]);
  expect(screen.getByRole('textbox', { name: 'Modifier 4' })).toHaveFocus();
  await user.click(button('Remove'));
  await user.click(screen.getByRole('switch', { name: /^Counts in all day/ }));
  await user.click(screen.getByRole('switch', { name: /^One choice several times/ }));
  await user.click(button('Save'));
  await screen.findByText('Doneness added.');
  expect(hub.state.house.menu.modifierGroups.at(-1)).toEqual({
    id: 'doneness',
    name: 'Doneness',
    min: 0,
    max: 1,
    modifiers: [
      { name: 'Rare', price: 0 },
      { name: 'Medium', price: 0 },
      { name: 'Well done', price: 0 },
    ],
    countsAllDay: true,
    repeats: false,
  });
});

it('edits what a choice is, its lower price, its own station, kitchen’s name and ingredients', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Modifier groups');
  await user.click(button(/^Salsas/));
  const [first] =
    hub.state.house.menu.modifierGroups.find(({ id }) => id === 'salsa')?.modifiers ?? [];
  await write(user, 'Price of modifier 1', '-1,50');
  await user.click(button(`More about ${first?.name}`));
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What it is' }),
    'On the side (SIDE)',
  );
  await user.click(screen.getByRole('checkbox', { name: 'Cold' }));
  await write(user, 'In the kitchen, in Spanish', 'Salsa de la casa');
  await write(user, 'Ingredients', 'tomato, Tomàto; chili');
  await expectAccessible();
  await user.click(button('Save'));
  await screen.findByText('Salsas saved.');
  const choice = () =>
    hub.state.house.menu.modifierGroups.find(({ id }) => id === 'salsa')?.modifiers[0];
  expect(choice()).toEqual({
    name: first?.name,
    price: -150,
    kind: 'side',
    stations: ['cold'],
    kitchenName: { es: 'Salsa de la casa' },
    ingredients: ['tomato', 'chili'],
  });
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(choice()).toEqual(first);
});

it('gives guests another name than the cooks: “Grandma’s pot” is “Cocido” in the kitchen', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button('Dayparts'));
  await user.click(button('Add a daypart'));
  await user.keyboard('Lunch');
  await write(user, 'Lunch begins at', '11.30');
  await user.click(button('Save'));
  expect(await screen.findByText(/^Enter two different times/)).toBeVisible();
  await write(user, 'Lunch ends at', '3pm');
  expect(screen.getByText(/^11:30.AM to 3:00.PM$/u)).toBeVisible();
  await expectAccessible();
  await user.click(button('Save'));
  await screen.findByText('Dayparts saved.');
  expect(hub.state.house.menu.dayparts).toEqual([
    { id: 'lunch', name: 'Lunch', from: '11:30', to: '15:00' },
  ]);
  await user.click(button('Add a dish'));
  await write(user, /^Name/, 'Grandma’s pot');
  await write(user, /^Price/, '12');
  await write(user, 'In the kitchen, in English', 'Cocido');
  await write(user, 'In the kitchen, in Spanish', 'Cocido');
  await write(user, /^Ingredients/, 'beef, chickpeas');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Course/ }), 'Course 2');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Portions/ }), 'Halves too');
  await user.click(screen.getByRole('checkbox', { name: 'Lunch' }));
  await user.click(button('Add a part'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Part 1' }), 'Steak Bowl');
  await write(user, 'How many of part 1', '2');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Counted with/ }), 'Chicken Bowl');
  await write(user, /^Each one uses/, '3');
  await expectAccessible();
  await user.click(button('Save'));
  await screen.findByText('Grandma’s pot added.');
  expect(hub.state.house.menu.items.at(-1)).toMatchObject({
    kitchenName: { en: 'Cocido', es: 'Cocido' },
    ingredients: ['beef', 'chickpeas'],
    course: 2,
    portions: 'halves',
    dayparts: ['lunch'],
    combo: [{ menuItemId: 'steak-bowl', quantity: 2 }],
    stock: { of: 'chicken-bowl', units: 3 },
    stations: [hub.state.house.settings.defaultStation],
  });
  // What other dishes refer to stays.
  await user.click(button(/^Steak Bowl/));
  await user.click(button('Remove'));
  expect(await screen.findByText(/“Steak Bowl” is in use and stays/)).toBeVisible();
  await user.click(button('Dayparts'));
  await user.click(button('Remove Lunch'));
  expect(screen.getByText(/“Lunch” is in use and stays/)).toBeVisible();
});

it('sets a course for a category, which follows a new name, and a station’s own rules', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Menu');
  await user.click(button('Categories'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Course of Drinks' }), 'Course 3');
  await write(user, /^Name \d+: Drinks/, 'Bebidas');
  await user.click(button('Save'));
  await screen.findByText('Categories saved.');
  expect(hub.state.house.menu.categoryDefaults).toEqual({ Bebidas: { course: 3 } });
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(hub.state.house.menu.categoryDefaults).toEqual({
    Drinks: { course: 'now' },
    Bar: { course: 'now' },
  });
  await go(user, 'Stations');
  await user.click(button(/^Cold/));
  await user.click(screen.getByRole('switch', { name: /^Equal dishes/ }));
  await user.click(screen.getByRole('switch', { name: /^Counts on other stations/ }));
  await user.click(button('Save'));
  await screen.findByText('Cold saved.');
  expect(hub.state.house.stations.find(({ id }) => id === 'cold')).toMatchObject({
    groups: true,
    elsewhere: false,
  });
});

it('gives a group to many dishes at once, a whole category or one by one, and takes it back', async () => {
  const { user } = openOffice(hub);
  await go(user, 'Modifier groups');
  await user.click(button('Add a group'));
  await write(user, /^Name/, 'Sides');
  await write(user, 'Modifier 1', 'Fries');
  await user.click(button('No dish yet'));
  await user.click(button('All of Bowls'));
  const bowls = hub.state.house.menu.items.filter(({ category }) => category === 'Bowls');
  await user.click(screen.getByRole('checkbox', { name: 'Chicken Bowl' }));
  await user.click(button('Save'));
  await screen.findByText('Sides added.');
  const asking = () =>
    hub.state.house.menu.items
      .filter(({ modifierGroups }) => modifierGroups.includes('sides'))
      .map(({ name }) => name);
  expect(asking()).toEqual(bowls.map(({ name }) => name).filter((name) => name !== 'Chicken Bowl'));
  // The other groups of a dish stay, in their order.
  const steak = bowls.find(({ name }) => name === 'Steak Bowl');
  expect(dish(hub, 'steak-bowl')?.modifierGroups).toEqual([
    ...(steak?.modifierGroups ?? []),
    'sides',
  ]);
  await user.click(button('Undo'));
  await screen.findByText('Undone.');
  expect(asking()).toEqual([]);
  expect(dish(hub, 'steak-bowl')).toEqual(steak);
});
