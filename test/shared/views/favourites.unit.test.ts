import { expect, it } from 'vitest';
import { FAVOURITES_MAX, favouriteModifiers } from '../../../shared/views/favourites';
import { command, given, line, order, type Step } from '../domain/given';

const burrito = (id: string, modifiers: string[], quantity = 1) =>
  order(id, [line(`${id}-a`, 'burrito', { modifiers, quantity })]);
const favourites = (...steps: Step[]) => favouriteModifiers(given(...steps).state, 'burrito');

it('counts dishes, of open and closed tickets, and keeps what is equal in the order of the alphabet', () => {
  const story = [
    burrito('t1', ['Cheese', 'Guacamole']),
    command('ticket.bump', { ticketId: 't1' }),
    command('ticket.serve', { ticketId: 't1' }),
    burrito('t2', ['No Onion'], 3),
    burrito('t3', ['Guacamole', 'Beans']),
  ];
  expect(favourites(...story)).toEqual(['No Onion', 'Guacamole', 'Beans', 'Cheese']);
});

it('takes the same word in other letters for the same', () => {
  const either = ['NO cheese', 'No Cheese'].map((text, index) => burrito(`t${index}`, [text]));
  expect(favourites(...either)).toEqual(['No Cheese']);
  expect(favourites(...either.reverse())).toEqual(['No Cheese']);
});

it('knows nothing of other dishes and of what was voided', () => {
  const story = [
    order('t1', [line('a', 'fries', { modifiers: ['Salt'] })]),
    burrito('t2', ['Cheese']),
    command('ticket.void', { ticketId: 't2', reason: 'mistake' }),
  ];
  expect(favourites(...story)).toEqual([]);
});

it('names so many and no more', () => {
  const many = Array.from({ length: 9 }, (_, index) => `Word ${index}`);
  expect(favourites(burrito('t1', many))).toEqual(many.slice(0, FAVOURITES_MAX));
});
