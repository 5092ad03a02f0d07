import { expect, it } from 'vitest';
import { FAVOURITES_MAX, favouriteModifiers } from '../../../shared/views/favourites';
import { command, given, line, order, type Step } from '../domain/given';

const burrito = (id: string, modifiers: string[], quantity = 1) =>
  order(id, [line(`${id}-a`, 'burrito', { modifiers, quantity })]);
const favourites = (...steps: Step[]) => favouriteModifiers(given(...steps).state, 'burrito');

it('counts dishes of open and closed tickets; equal counts are in alphabetical order', () => {
  const story = [
    burrito('t1', ['Cheese', 'Guacamole']),
    command('ticket.bump', { ticketId: 't1' }),
    command('ticket.serve', { ticketId: 't1' }),
    burrito('t2', ['No Onion'], 3),
    burrito('t3', ['Guacamole', 'Beans']),
  ];
  expect(favourites(...story)).toEqual(['No Onion', 'Guacamole', 'Beans', 'Cheese']);
});

it('ignores case and accents of a word', () => {
  const either = ['NO cheese', 'No Cheese'].map((text, index) => burrito(`t${index}`, [text]));
  expect(favourites(...either)).toEqual(['No Cheese']);
  expect(favourites(...either.reverse())).toEqual(['No Cheese']);
});

it('ignores other dishes and voided lines', () => {
  const story = [
    order('t1', [line('a', 'fries', { modifiers: ['Salt'] })]),
    burrito('t2', ['Cheese']),
    command('ticket.void', { ticketId: 't2', reason: 'mistake' }),
  ];
  expect(favourites(...story)).toEqual([]);
});

it('returns at most the limit', () => {
  const many = Array.from({ length: 9 }, (_, index) => `Word ${index}`);
  expect(favourites(burrito('t1', many))).toEqual(many.slice(0, FAVOURITES_MAX));
});
