import { describe, expect, it } from 'vitest';
import { floor } from '../../../shared/views/floor';
import { seated } from '../../../shared/views/floor-plan';
import { joinable, takenFor, ticketsAt } from '../../../shared/views/floor-tables';
import { command, given, line, order, type Step } from '../domain/given';

const fries = (ticketId: string, table: string) =>
  order(ticketId, [line(`${ticketId}-a`, 'fries')], { table });
const serve = (ticketId: string): Step[] => [
  command('ticket.bump', { ticketId }),
  command('ticket.serve', { ticketId }),
];
const at = (steps: Step[], table: string) =>
  ticketsAt(given(...steps).state, table).map(({ ticket, servedAt }) => [
    ticket.number,
    servedAt !== undefined,
  ]);

describe('a taken table', () => {
  it('has its open tickets, then those whose guests still sit there, in any spelling', () => {
    const steps = [fries('t1', 'Bar 1'), ...serve('t1'), fries('t2', 'Bar 1'), fries('t3', '7')];
    expect(at(steps, 'bar  1')).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(at(steps, 'BAR 2')).toEqual([]);
    expect(at(steps, '')).toEqual([]);
  });

  it('is free when the last ticket is voided or its guests have left', () => {
    const left = command('table.free', { table: '7' });
    expect(at([fries('t1', '7'), ...serve('t1'), left], '7')).toEqual([]);
    const gone = command('ticket.void', { ticketId: 't1', reason: 'gone' });
    expect(at([fries('t1', '7'), gone], '7')).toEqual([]);
  });

  it('asks a new order, until a person said “new ticket” at that table', () => {
    const { state } = given(fries('t1', '7'));
    const written = { orderType: 'dine-in' as const, table: '7' };
    expect(takenFor(state, written)).toHaveLength(1);
    expect(takenFor(state, { ...written, apartAt: '7' })).toEqual([]);
    expect(takenFor(state, { ...written, apartAt: '8' })).toHaveLength(1);
    expect(takenFor(state, { ...written, addTo: { ticketId: 't1' } })).toEqual([]);
    expect(takenFor(state, { ...written, orderType: 'takeout' })).toEqual([]);
  });

  it('takes dessert after all was served, and nothing after its guests have left', () => {
    const served = [fries('t1', '7'), ...serve('t1')];
    expect(joinable(given(...served).state, 't1')).toMatchObject({ number: 1 });
    const left = command('table.free', { table: '7' });
    expect(joinable(given(...served, left).state, 't1')).toBeUndefined();
    expect(joinable(given(fries('t1', '7')).state, undefined)).toBeUndefined();
  });
});

describe('the floor', () => {
  it('keeps a served ticket as seated until its table is free, as the same card', () => {
    const { state } = given(fries('t1', '7'), ...serve('t1'), fries('t2', '12'));
    const cards = floor(state);
    expect(cards.map(({ ticket, phase }) => [ticket.id, phase])).toEqual([
      ['t2', 'in-kitchen'],
      ['t1', 'seated'],
    ]);
    expect(cards[1]?.since).toBe(state.seated?.t1?.since);
    expect(floor(state)[1]).toBe(cards[1]);
    const left = command('table.free', { table: '7' });
    expect(floor(given(fries('t1', '7'), ...serve('t1'), left).state)).toEqual([]);
  });

  it('puts the most urgent ticket of a table first', () => {
    const { state } = given(
      fries('t1', '7'),
      ...serve('t1'),
      fries('t2', '7'),
      fries('t3', '7'),
      command('ticket.bump', { ticketId: 't3' }),
    );
    const { atTables } = seated(state.house.tables, floor(state));
    expect(atTables.get('7')?.map(({ phase }) => phase)).toEqual(['ready', 'in-kitchen', 'seated']);
  });
});
