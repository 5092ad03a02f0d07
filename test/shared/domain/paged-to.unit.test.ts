import { describe, expect, it } from 'vitest';
import { pagedTo } from '../../../shared/domain/carrying';
import { command, given, line, order } from './given';
import { testHouse } from './test-house';

const tables = testHouse.tables.map((table) =>
  table.name === '12' ? { ...table, zone: 'Patio' } : table,
);
const zones = [{ name: 'Patio', runner: 'Luis' }, { name: 'Main' }];
const withRunner = command('house.change', { tables, zones });
const t1 = order('t1', [line('a', 'burrito')]);
const bump = command('ticket.bump', { ticketId: 't1' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });

describe('the server who is paged', () => {
  it('is the runner of the table’s zone, else the server', () => {
    const house = { ...testHouse, tables, zones };
    expect(pagedTo(house, { table: '12', server: 'Ana' })).toBe('Luis');
    expect(pagedTo(house, { table: '7', server: 'Ana' })).toBe('Ana');
    expect(pagedTo(house, { table: 'Lawn', server: 'Ana' })).toBe('Ana');
    expect(pagedTo(house, { server: 'Ana' })).toBe('Ana');
    expect(pagedTo(testHouse, { table: '12', server: 'Ana' })).toBe('Ana');
  });

  it("changes when the ticket moves into a zone with a runner: the runner's pager rings", () => {
    const move = command('ticket.move', { ticketId: 't1', table: '12' });
    const story = given(withRunner, t1, bump, page, move);
    expect(story.page(page.id)).toMatchObject({ server: 'Luis', table: '12' });
  });

  it('stays the server who took over when a ticket moves within its zone', () => {
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Rosa' });
    const move = command('ticket.move', { ticketId: 't1', table: 'Lawn' });
    expect(given(withRunner, t1, bump, page, over, move).page(page.id).server).toBe('Rosa');
  });

  it('records on the lines when they were paged and heard, until a recall', () => {
    const hear = command('page.hear', { pageId: page.id });
    const story = given(t1, bump, page, hear);
    const { pagedAt, heardAt } = story.ticket('t1').items[0] ?? {};
    expect((heardAt ?? 0) - (pagedAt ?? 0)).toBe(1_000);
    const back = given(t1, bump, page, hear, command('ticket.recall', { ticketId: 't1' }));
    expect(back.ticket('t1').items[0]).not.toHaveProperty('heardAt');
    expect(back.ticket('t1').items[0]).not.toHaveProperty('pagedAt');
  });
});
