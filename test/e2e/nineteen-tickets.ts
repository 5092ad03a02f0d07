import { v7 as uuid } from 'uuid';
import type { CommandData, CommandType, OrderItem } from '../../shared/contract/commands';
import type { WindowRole } from '../../shared/contract/roles';

/** One command of a person, as a window sends it. */
export type Sent = {
  [T in CommandType]: { by: WindowRole; type: T; data: CommandData<T> };
}[CommandType];

type Line = { station: string; course?: number; seat?: number; modifiers?: string[] } & Pick<
  OrderItem,
  'allergies' | 'note'
>;

const line = (name: string, station: string, more: Partial<Line> & { quantity?: number } = {}) => ({
  itemId: uuid(),
  quantity: 1,
  name,
  station,
  ...more,
});
const main = (name: string, station: string, more: Partial<Line> = {}) =>
  line(name, station, { course: 2, ...more });

type Order = Partial<Omit<CommandData<'ticket.place'>, 'items'>>;

/**
 * Nineteen open tickets in the middle of an evening, with what makes cards tall: two courses, donenesses, seats,
 * allergies, a void, an add-on, served starters, a party of 20 with 40 lines, takeout. Stations are `cold`, `saute`,
 * `fry`, `grill` and `bar`.
 */
export function nineteenTickets(): Sent[] {
  const sent: Sent[] = [];
  const place = (items: ReturnType<typeof line>[], order: Order): string => {
    const ticketId = uuid();
    sent.push({
      by: 'front-of-house',
      type: 'ticket.place',
      data: {
        ticketId,
        orderType: 'dine-in',
        server: 'Ana',
        priority: 'normal',
        ...order,
        items,
      },
    });
    return ticketId;
  };
  const send = <T extends CommandType>(by: WindowRole, type: T, data: CommandData<T>) =>
    sent.push({ by, type, data } as unknown as Sent);

  place(
    [
      line('Croquetas (6)', 'fry'),
      line('Burger "La Plancha"', 'grill', {
        modifiers: ['Medium', 'Fries', 'add cheese', 'no onion'],
      }),
      line('Draught beer', 'bar', { quantity: 2 }),
    ],
    { table: '1', server: 'Luis', covers: 2 },
  );
  const second = place(
    [
      line('Caesar salad', 'cold', { allergies: ['Nuts'] }),
      line('Spaghetti vongole', 'saute'),
      line('Still water 0,75 l', 'bar'),
    ],
    { table: '2', covers: 2 },
  );
  send('front-of-house', 'ticket.add-items', {
    ticketId: second,
    items: [line('Bread & olives', 'cold')],
  });
  const struck = line('Calamari', 'fry');
  const third = place(
    [
      struck,
      line('Beef tartare', 'cold'),
      main('Schnitzel', 'fry', { modifiers: ['Fries'] }),
      main('Aubergine parmigiana', 'saute', { allergies: ['Dairy'], note: 'no cheese at all' }),
      main('Chicken supreme', 'grill', { modifiers: ['Salad'] }),
    ],
    { table: '3', server: 'Luis', covers: 3 },
  );
  send('front-of-house', 'item.void', {
    ticketId: third,
    itemId: struck.itemId,
    reason: 'Guest changed their mind',
  });
  const fourth = place(
    [
      line('Burrata, heirloom tomato', 'cold', { seat: 1 }),
      line('Gambas al ajillo', 'saute', { seat: 2 }),
      line('House red, glass', 'bar', { quantity: 2 }),
      main('Ribeye 300 g', 'grill', { seat: 1, modifiers: ['Medium rare', 'Fries'] }),
      main('Sea bass, fennel', 'saute', { seat: 2 }),
      main('Lamb chops', 'grill', { seat: 3, modifiers: ['Rare'] }),
      main('Cod, chickpeas', 'saute', { seat: 4 }),
    ],
    { table: '4', covers: 4 },
  );
  send('kitchen', 'ticket.bump', { ticketId: fourth });
  send('front-of-house', 'ticket.serve', { ticketId: fourth });
  const fifth = place(
    [
      line('Octopus, smoked paprika', 'grill', { seat: 1 }),
      line('Octopus, smoked paprika', 'grill', { seat: 2 }),
      line('Octopus, smoked paprika', 'grill', { seat: 3 }),
      main('Lasagne', 'saute'),
      main('Steak frites', 'grill', { modifiers: ['Medium'] }),
      main('Cod, chickpeas', 'saute'),
    ],
    { table: '5', covers: 3 },
  );
  send('kitchen', 'ticket.bump', { ticketId: fifth });
  place(
    [
      line('Soup of the day', 'saute', { quantity: 2 }),
      line('Beef tartare', 'cold'),
      main('Sea bass, fennel', 'saute'),
      main('Chicken supreme', 'grill', { modifiers: ['Salad'] }),
    ],
    { table: '6', server: 'Luis', covers: 4 },
  );
  place([line('Fish & chips', 'fry'), line('Lasagne', 'saute')], {
    orderType: 'takeout',
    guest: 'Marta',
  });
  place(
    [
      line('Schnitzel', 'fry', { seat: 1, modifiers: ['Fries'] }),
      line('Draught beer', 'bar', { seat: 1 }),
      line('Cod, chickpeas', 'saute', { seat: 2 }),
      line('Sea bass, fennel', 'saute', { seat: 3 }),
      line('House white, glass', 'bar', { seat: 3 }),
      line('Fish & chips', 'fry', { seat: 4 }),
    ],
    { table: '8', covers: 4 },
  );
  place([line('Negroni', 'bar'), line('Croquetas (6)', 'fry')], { table: 'Bar 1', server: 'Luis' });
  place([line('Draught beer', 'bar'), line('Fries', 'fry')], { table: 'Bar 2', server: 'Luis' });
  place(
    [
      line('Gnocchi, sage butter', 'saute', { allergies: ['Gluten'] }),
      line('Gambas al ajillo', 'saute'),
      main('Ribeye 300 g', 'grill', { modifiers: ['Rare', 'Mash'] }),
    ],
    { table: '9', covers: 2 },
  );
  const starters = ['Octopus, smoked paprika', 'Burrata, heirloom tomato', 'Soup of the day'];
  const mains = ['Ribeye 300 g', 'Lamb chops', 'Cod, chickpeas', 'Lasagne'];
  place(
    Array.from({ length: 20 }, (_, seat) => [
      line(starters[seat % 3] ?? '', ['grill', 'cold', 'saute'][seat % 3] ?? '', {
        seat: seat + 1,
      }),
      main(mains[seat % 4] ?? '', seat % 4 < 2 ? 'grill' : 'saute', { seat: seat + 1 }),
    ]).flat(),
    { table: '12', covers: 20 },
  );
  for (const table of ['13', '14', '15', '16', '17', '18', '19']) {
    place(
      [
        line('Soup of the day', 'saute'),
        line('Caesar salad', 'cold'),
        line('Burger "La Plancha"', 'grill', { modifiers: ['Well done', 'Fries'] }),
        main('Lasagne', 'saute'),
      ],
      { table, covers: 2 },
    );
  }
  return sent;
}
