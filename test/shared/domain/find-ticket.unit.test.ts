import { describe, expect, it } from 'vitest';
import { numberAsked, ticketSearch } from '../../../shared/domain/find-ticket';

const tickets = [
  { number: 1, table: '12', guest: 'Óscar Núñez', server: 'María' },
  { number: 12, table: 'Bar 1', server: 'Tom' },
  { number: 112, table: '3', guest: "O'Brien", server: 'Łukasz' },
  { number: 20, guest: 'Søren', server: 'Maria' },
];
const found = (question: string) => tickets.filter(ticketSearch(question)).map((t) => t.number);

describe('a search for a ticket', () => {
  it.each([
    ['12', [1, 12]],
    ['#12', [12]],
    ['oscar', [1]],
    ['nunez oscar', [1]],
    ['MARIA', [1, 20]],
    ['obrien', [112]],
    ['o’brien', [112]],
    ['soren', [20]],
    ['lukasz 3', [112]],
    ['bar 1', [12]],
    ['maria 12', [1]],
    ['nobody', []],
    ['', [1, 12, 112, 20]],
  ])('%s finds %j', (question, numbers) => {
    expect(found(question)).toEqual(numbers);
  });

  it('knows a question that is a number', () => {
    expect(['12', '#12', ' １２ ', '12 bar', 'bar'].map(numberAsked)).toEqual([
      12,
      12,
      12,
      undefined,
      undefined,
    ]);
  });
});
