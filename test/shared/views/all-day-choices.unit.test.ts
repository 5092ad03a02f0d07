import { describe, expect, it } from 'vitest';
import { allDay, comingAllDay, isCountedIn } from '../../../shared/views/all-day';
import type { Stations } from '../../../shared/views/stations';
import { command, given, line, order, type Step } from '../domain/given';
import { withRichMenu } from '../domain/menu-house';

const rows = (stations: Stations, ...steps: Step[]) =>
  allDay(given(withRichMenu(), ...steps).state, stations).map(
    ({ name, quantity, modifiers }) =>
      `${quantity} ${name}: ${modifiers.map((one) => `${one.quantity} ${one.action} ${one.word}`).join(', ')}`,
  );
const dish = (itemId: string, menuItemId: string, quantity: number, ...modifiers: string[]) =>
  line(itemId, menuItemId, { quantity, modifiers });

describe('all day by the choices of groups that count', () => {
  it('4 Steak: 2 rare, 2 well done', () => {
    const t1 = order('t1', [dish('a', 'steak', 2, 'Rare'), dish('b', 'steak', 1, 'Well done')]);
    const t2 = order('t2', [dish('c', 'steak', 1, 'well done')]);
    expect(rows('all', t1, t2)).toEqual(['4 Steak: 2 plain Rare, 2 plain Well done']);
  });

  it('1 large, 2 small, and the others without a size', () => {
    const t1 = order('t1', [
      dish('a', 'soda', 1, 'Large'),
      dish('b', 'soda', 2, 'Small', 'Own cup'),
      dish('c', 'soda', 3),
    ]);
    expect(rows(['bar'], t1)).toEqual(['6 Soda: 1 plain Large, 2 plain Small']);
  });

  it('before what is left out or added, and not by groups that do not count', () => {
    const t1 = order('t1', [dish('a', 'pizza', 5, 'No Bacon', 'Small', 'Ketchup', 'Add Cheese')]);
    expect(rows('all', t1)).toEqual(['5 Pizza: 5 plain Small, 5 add Cheese, 5 no Bacon']);
  });

  it('reads no kind into the words of a choice', () => {
    const t1 = order('t1', [
      dish('a', 'wings', 2, 'No 5 chilli'),
      dish('b', 'wings', 1, 'Extra hot'),
    ]);
    expect(rows('all', t1)).toEqual(['3 Wings: ']);
  });

  it('counts parts of a dish', () => {
    const t1 = order('t1', [dish('a', 'prawns', 0.5), dish('b', 'prawns', 1)]);
    expect(rows('all', t1)).toEqual(['1.5 Prawns: ']);
  });

  it('counts the parts of a combo with the other dishes', () => {
    expect(rows('all', order('t1', [dish('a', 'lunch', 2), dish('b', 'soda', 1)]))).toEqual([
      '3 Soda: ',
      '2 Burger: ',
    ]);
  });
});

describe('all day at a station that makes a choice alone', () => {
  const t1 = order('t1', [
    dish('a', 'burger', 2, 'Rare', 'Chips', 'Chips'),
    dish('b', 'burger', 1, 'Medium'),
  ]);

  it('counts the choice; the other stations count the dish', () => {
    expect(rows(['fry'], t1)).toEqual(['4 Chips: ']);
    expect(rows(['grill'], t1)).toEqual(['3 Burger: 2 plain Rare, 1 plain Medium']);
    expect(rows('all', t1)).toEqual(['3 Burger: 2 plain Rare, 1 plain Medium']);
  });

  it('is done there with its own bump, and the dish is not', () => {
    const bump = command('ticket.bump', { ticketId: 't1', station: 'fry' });
    expect(rows(['fry'], t1, bump)).toEqual([]);
    expect(rows(['grill'], t1, bump)).toEqual(['3 Burger: 2 plain Rare, 1 plain Medium']);
    const { ticket } = given(
      withRichMenu(),
      t1,
      bump,
      command('ticket.bump', { ticketId: 't1', station: 'grill' }),
    );
    expect(ticket('t1').items.map(({ phase }) => phase)).toEqual(['ready', 'ready']);
  });

  it('finds the lines of its row', () => {
    const { ticket, state } = given(withRichMenu(), t1);
    const [row] = allDay(state, ['fry']);
    expect(ticket('t1').items.map((item) => isCountedIn(item, row?.key ?? ''))).toEqual([
      true,
      false,
    ]);
  });

  it("has the kitchen's name in its language", () => {
    const { state } = given(withRichMenu(), t1);
    expect(allDay(state, ['fry'], 'es').map(({ name }) => name)).toEqual(['Papas']);
    expect(allDay(state, ['grill'], 'es').map(({ name }) => name)).toEqual([
      'Hamburguesa de la casa',
    ]);
    expect(allDay(state, ['grill'], 'en').map(({ name }) => name)).toEqual(['Burger']);
  });
});

describe('what is coming', () => {
  const held = order('t1', [
    dish('a', 'steak', 1, 'Rare'),
    { ...dish('b', 'steak', 3, 'Rare'), course: 2 },
    { ...dish('c', 'wings', 2), course: 2 },
    dish('d', 'flan', 4),
  ]);
  const coming = (stations: Stations, ...steps: Step[]) => {
    const { state } = given(withRichMenu(), ...steps);
    return {
      owed: allDay(state, stations).map((row) => [row.name, row.quantity, row.coming]),
      later: comingAllDay(state, stations).map((row) => [row.name, row.coming]),
    };
  };

  it('is counted apart from what is owed', () => {
    expect(coming('all', held)).toEqual({
      owed: [['Steak', 1, 3]],
      later: [
        ['Flan', 4],
        ['Wings', 2],
      ],
    });
    expect(coming(['fry'], held)).toEqual({ owed: [], later: [['Wings', 2]] });
  });

  it('is owed once its course is fired, and gone once it is voided', () => {
    const fire = command('ticket.fire-course', { ticketId: 't1', course: 2 });
    const gone = command('item.void', { ticketId: 't1', itemId: 'd', reason: 'x' });
    expect(coming('all', held, fire, gone)).toEqual({
      owed: [
        ['Steak', 4, 0],
        ['Wings', 2, 0],
      ],
      later: [],
    });
  });

  it('does not count an order for later', () => {
    const later = order('t1', [dish('a', 'wings', 6)], {
      orderType: 'takeout',
      table: undefined,
      promisedAt: '2026-11-24T18:00:00.000Z',
    });
    expect(coming('all', later)).toEqual({ owed: [], later: [] });
  });
});
