import { expect, it } from 'vitest';
import { roundsOf } from '../../../shared/views/rounds';
import { command, given, line, order, type Step } from '../domain/given';

const STATIONS = ['grill', 'fry', 'bar'];
const rounds = (...steps: Step[]) =>
  roundsOf(given(...steps).ticket('t1'), STATIONS).map(({ station, items }) => [
    station ?? 'all',
    items.map(({ itemId }) => itemId).join(' '),
  ]);
const add = (...items: ReturnType<typeof line>[]) =>
  command('ticket.add-items', { ticketId: 't1', items });

it("is the whole order without add-ons, and each station's part of it", () => {
  const story = order('t1', [line('a', 'burrito'), line('b', 'limeade'), line('c', 'limeade')]);
  expect(rounds(story)).toEqual([
    ['all', 'a b c'],
    ['grill', 'a'],
    ['bar', 'b c'],
  ]);
});

it('is the latest add-on, and for each station the latest that asked for its dishes', () => {
  const story = [
    order('t1', [line('a', 'burrito'), line('b', 'limeade')]),
    add(line('c', 'limeade'), line('d', 'limeade')),
    add(line('e', 'fries')),
  ];
  expect(rounds(...story)).toEqual([
    ['all', 'e'],
    ['grill', 'a'],
    ['bar', 'c d'],
  ]);
});

it('offers no choice when there is only one', () => {
  expect(rounds(order('t1', [line('a', 'limeade')]))).toEqual([['all', 'a']]);
});

it('leaves out voided lines, and a round of which all was voided', () => {
  const story = [
    order('t1', [line('a', 'limeade'), line('b', 'limeade')]),
    add(line('c', 'fries')),
    command('item.void', { ticketId: 't1', itemId: 'c', reason: 'mistake' }),
    command('item.void', { ticketId: 't1', itemId: 'a', reason: 'mistake' }),
  ];
  expect(rounds(...story)).toEqual([['all', 'b']]);
  const gone = command('ticket.void', { ticketId: 't1', reason: 'left' });
  expect(rounds(...story, gone)).toEqual([]);
});
