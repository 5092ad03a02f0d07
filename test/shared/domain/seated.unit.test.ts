import { describe, expect, it } from 'vitest';
import { openDay } from '../../../shared/domain/open-day';
import { SEATED_MAX } from '../../../shared/domain/seated';
import { at, command, given, line, OPENING, order, type Step } from './given';

const t1 = order('t1', [line('a', 'burrito', { allergens: ['nuts'] })], { covers: 2 });
const bump = (ticketId: string) => command('ticket.bump', { ticketId });
const serve = (ticketId: string) => command('ticket.serve', { ticketId });
const served: Step[] = [t1, bump('t1'), serve('t1')];
const free = (table: string) => command('table.free', { table });
const seatedOf = (...steps: Step[]) => given(...steps).state.seated;

describe('a table whose last plate came down', () => {
  it('stays taken, since that moment', () => {
    expect(seatedOf(t1, bump('t1'), at(600, serve('t1')))).toEqual({
      t1: { table: '7', since: OPENING + 600_000 },
    });
  });

  it('is free once a person says so, in any spelling of its name', () => {
    const opened = [
      command('house.change', { tables: [{ name: 'Bar 1', zone: 'Bar' }] }),
      order('t1', [line('a', 'burrito')], { table: 'bar 1' }),
      bump('t1'),
      serve('t1'),
    ];
    given(...opened)
      .when(free('BÁR  1'))
      .then([['table.freed', { table: 'Bar 1', ticketIds: ['t1'] }]]);
    expect(seatedOf(...opened, free('bar 1'))).toBeUndefined();
  });

  it('is free of every served ticket at once', () => {
    const t2 = order('t2', [line('b', 'fries')]);
    const both = [...served, t2, bump('t2'), serve('t2')];
    given(...both)
      .when(free('7'))
      .then([['table.freed', { table: '7', ticketIds: ['t1', 't2'] }]]);
  });

  it('can be freed neither with an open ticket, nor when nobody sits there', () => {
    const t2 = order('t2', [line('b', 'fries')]);
    given(...served, t2)
      .when(free('7'))
      .then({ code: 'conflict', field: 'data.table', says: /#2/u });
    given(...served, free('7'))
      .when(free('7'))
      .then({ code: 'conflict', field: 'data.table' });
  });

  it('takes a dessert onto the same ticket, which keeps covers, server and allergies', () => {
    const dessert = command('ticket.add-items', { ticketId: 't1', items: [line('d', 'fries')] });
    const { state, ticket } = given(...served, dessert);
    expect(ticket('t1')).toMatchObject({ server: 'Ana', covers: 2, number: 1 });
    expect(ticket('t1').items).toMatchObject([
      { phase: 'served', allergens: ['nuts'] },
      { phase: 'owed' },
    ]);
    expect(ticket('t1').closed).toBeUndefined();
    expect(state.seated).toBeUndefined();
    expect(seatedOf(...served, dessert, bump('t1'), serve('t1'))).toHaveProperty('t1');
  });

  it('fires the first course of what is added, and holds the later ones', () => {
    const items = [line('d', 'fries', { course: 5 }), line('e', 'limeade', { course: 6 })];
    const { ticket } = given(...served, command('ticket.add-items', { ticketId: 't1', items }));
    expect(ticket('t1').items.map(({ phase }) => phase)).toEqual(['served', 'owed', 'held']);
  });

  it('takes no dessert after it was freed', () => {
    const dessert = command('ticket.add-items', { ticketId: 't1', items: [line('d', 'fries')] });
    given(...served, free('7'))
      .when(dessert)
      .then({ code: 'conflict', field: 'data.ticketId' });
  });

  it('is not seated any more when the "served" is taken back', () => {
    expect(seatedOf(...served, command('ticket.unserve', { ticketId: 't1' }))).toBeUndefined();
  });

  it('is free when all its lines are voided, and nobody sits at a takeout', () => {
    expect(
      seatedOf(t1, command('ticket.void', { ticketId: 't1', reason: 'left' })),
    ).toBeUndefined();
    const takeout = order('t1', [line('a', 'fries')], { orderType: 'takeout' });
    expect(seatedOf(takeout, bump('t1'), serve('t1'))).toBeUndefined();
  });

  it('is seated by the part that was split off and is served already', () => {
    const split = command('ticket.split', { ticketId: 't1', itemIds: ['a'], newTicketId: 't2' });
    const more = command('ticket.add-items', { ticketId: 't1', items: [line('b', 'fries')] });
    expect(
      seatedOf(t1, more, command('item.bump', { ticketId: 't1', itemId: 'a' }), serve('t1'), split),
    ).toHaveProperty('t2');
  });

  it('keeps the last tickets of a table that nobody ever frees', () => {
    const many = Array.from({ length: SEATED_MAX + 3 }, (_, index) => [
      order(`m${index}`, [line('a', 'fries')]),
      bump(`m${index}`),
      serve(`m${index}`),
    ]);
    const seated = Object.keys(seatedOf(...served, ...many.flat()) ?? {});
    expect(seated).toHaveLength(SEATED_MAX);
    expect(seated).toContain(`m${SEATED_MAX + 2}`);
    expect(seated).not.toContain('t1');
  });

  it('is free on the next day', () => {
    expect(seatedOf(...served, (state) => openDay(state, '2026-11-24'))).toBeUndefined();
  });
});

describe('two servers who send to one table at once', () => {
  it('keep both orders', () => {
    const t2 = order('t2', [line('b', 'fries')], { server: 'Luis' });
    const { state } = given(at(0, t1), at(0, t2));
    expect(Object.values(state.tickets)).toMatchObject([
      { number: 1, table: '7', server: 'Ana', items: [{ name: 'Burrito' }] },
      { number: 2, table: '7', server: 'Luis', items: [{ name: 'Fries' }] },
    ]);
  });
});
