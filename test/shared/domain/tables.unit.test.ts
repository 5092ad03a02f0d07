import { describe, expect, it } from 'vitest';
import { spelledTable, tableNamed } from '../../../shared/domain/tables';
import { command, given, line, order } from './given';
import { testHouse } from './test-house';

const house = {
  ...testHouse,
  tables: ['Bar 1', 'Terraza', 'Ñandú 2', 'bar 1'].map((name) => ({ name, zone: 'Main' })),
};

describe('the name of a table', () => {
  it.each([
    ['BAR 1', 'Bar 1'],
    ['bar 1', 'bar 1'],
    [' Bar  1 ', 'Bar 1'],
    ['TERRAZA', 'Terraza'],
    ['nandu 2', 'Ñandú 2'],
    ['Ｂａｒ １', 'Bar 1'],
  ])('%s is the house’s %s', (written, spelled) => {
    expect(tableNamed(house, written)?.name).toBe(spelled);
  });

  it('of a table that the house does not have stays as it is written', () => {
    expect(tableNamed(house, 'Lawn')).toBeUndefined();
    expect(spelledTable(house, 'Lawn 3')).toBe('Lawn 3');
    expect(tableNamed(house, '’')).toBeUndefined();
  });
});

describe('an order and a move that spell a table in another way', () => {
  const opened = given(
    command('house.change', {
      tables: [...testHouse.tables, { name: 'Bar 1', zone: 'Bar' }],
      zones: [{ name: 'Bar', runner: 'Luis' }, { name: 'Main' }],
    }),
    order('t1', [line('a', 'burrito')], { table: 'BAR 1' }),
    order('t2', [line('b', 'burrito')]),
    command('ticket.bump', { ticketId: 't2' }),
    command('page.send', { ticketId: 't2', server: 'Ana' }),
  );

  it('store the spelling of the house', () => {
    expect(opened.ticket('t1').table).toBe('Bar 1');
  });

  it('go to the runner of the table’s zone', () => {
    const [page] = opened.pages;
    opened.when(command('ticket.move', { ticketId: 't2', table: 'BÁR  1' })).then([
      [
        'ticket.moved',
        { ticketId: 't2', table: 'Bar 1', server: undefined, from: { table: '7', server: 'Ana' } },
      ],
      ['page.handed-over', { pageId: page?.id ?? '', from: 'Ana', to: 'Luis' }],
    ]);
  });

  it('move nowhere when the ticket is there already', () => {
    opened.when(command('ticket.move', { ticketId: 't1', table: 'bar 1' })).then([]);
  });
});
