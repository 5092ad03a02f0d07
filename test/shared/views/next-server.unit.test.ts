import { describe, expect, it } from 'vitest';
import { nextServers, serverOfTable } from '../../../shared/views/next-server';
import { given, line, order } from '../domain/given';

describe('the server of a table', () => {
  it('is the one of its latest open ticket, whatever the spelling of the table', () => {
    const { state } = given(
      order('t1', [line('a', 'burrito')], { table: 'Bar 1', server: 'Ana' }),
      order('t2', [line('b', 'burrito')], { table: 'Bar 1', server: 'Tom' }),
      order('t3', [line('c', 'burrito')], { table: '7', server: 'Rosa' }),
    );
    expect(serverOfTable(state, ' BAR  1')).toBe('Tom');
    expect(serverOfTable(state, '7')).toBe('Rosa');
    expect(serverOfTable(state, '8')).toBeUndefined();
    expect(serverOfTable(state, '')).toBeUndefined();
  });
});

describe('the names for the next order', () => {
  const staff = ['Ana', 'Luis', 'Mia', 'Tom'].map((name) => ({ name, manager: false }));
  const { state } = given();
  const house = { ...state.house, staff };
  const shift = (name: string) => ({ ...state, house, shifts: { [name]: {} as never } });

  it('begin with those on shift, and in both parts with those who sent last', () => {
    expect(nextServers(shift('Mia'), ['Tom', 'Luis'])).toEqual(['Mia', 'Tom', 'Luis', 'Ana']);
  });

  it('end with names that are not on the staff', () => {
    expect(nextServers(shift('Temp'), ['Zoë'])).toEqual([
      'Temp',
      'Ana',
      'Luis',
      'Mia',
      'Tom',
      'Zoë',
    ]);
  });
});
