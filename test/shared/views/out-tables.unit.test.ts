import { describe, expect, it } from 'vitest';
import { outTables } from '../../../shared/views/out-tables';
import { command, given, line, order, type Step } from '../domain/given';

const t1 = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })]);
const t2 = order('t2', [line('c', 'burrito')], { table: '12' });
const t3 = order('t3', [line('d', 'burrito')], { server: 'Luis', table: '9' });
const out = (menuItemId: string) => command('menu.eighty-six', { menuItemId });
const told = (server: string | undefined, ...steps: Step[]) =>
  outTables(given(...steps).state, server).map(({ name, tickets }) => [
    name,
    ...tickets.map(({ id }) => id),
  ]);

describe('what is out on a server’s open tickets', () => {
  it('names the dish and the tickets that wait for it, held ones too', () => {
    expect(told('Ana', t1, t2, t3, out('burrito'), out('fries'))).toEqual([
      ['Burrito', 't1', 't2'],
      ['Fries', 't1'],
    ]);
    expect(told('Luis', t1, t2, t3, out('burrito'))).toEqual([['Burrito', 't3']]);
    expect(told(undefined, t1, t2, t3, out('burrito'))).toEqual([['Burrito', 't1', 't2', 't3']]);
  });

  it('leaves out what a cook has started, and ends when the dish is back', () => {
    const start = command('item.start', { ticketId: 't2', itemId: 'c' });
    const back = command('menu.restore', { menuItemId: 'burrito' });
    expect(told('Ana', t1, t2, start, out('burrito'))).toEqual([['Burrito', 't1']]);
    expect(told('Ana', t1, t2, out('burrito'), back)).toEqual([]);
  });
});
