import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { lineCents } from '../../../../shared/domain/line';
import { command, given, line, order, type Step } from '../given';

const olmo = order('t1', [line('a', 'burrito'), line('b', 'fries', { quantity: 2 })], {
  table: '7',
  covers: 4,
  guest: 'Olmo',
  priority: 'vip',
  note: 'by the window',
});
const vera = order('t2', [line('c', 'nachos')], {
  table: '12',
  covers: 2,
  guest: 'Vera',
  server: 'Luis',
  note: 'no rush',
});
const merge = (more: Partial<CommandData<'ticket.merge'>> = {}) =>
  command('ticket.merge', { ticketId: 't1', into: 't2', ...more });
const unmerge = command('ticket.unmerge', { ticketId: 't1' });
const bumpAll = (ticketId: string) => command('ticket.bump', { ticketId });
const cents = (...steps: Step[]) =>
  Object.values(given(...steps).state.tickets)
    .flatMap(({ items }) => items)
    .reduce((sum, item) => sum + lineCents(item), 0);

describe('merging a VIP of 4 at table 7 into 2 covers at table 12', () => {
  it('is VIP, 6 covers, both names and both notes', () => {
    expect(given(olmo, vera, merge()).ticket('t2')).toMatchObject({
      table: '12',
      server: 'Luis',
      priority: 'vip',
      covers: 6,
      guest: 'Olmo, Vera',
      note: 'no rush\nby the window',
      orderType: 'dine-in',
    });
  });

  it('says what the joined ticket becomes', () => {
    const plain = order('t3', [line('d', 'fries')]);
    given(olmo, plain)
      .when(command('ticket.merge', { ticketId: 't3', into: 't1' }))
      .then([['ticket.merged', { ticketId: 't3', into: 't1', becomes: {} }]]);
  });

  it('keeps one name when both are the same, and the higher of two priorities', () => {
    const again = order('t3', [line('d', 'fries')], { guest: 'Olmo', priority: 'rush' });
    const ticket = given(olmo, again, command('ticket.merge', { ticketId: 't3', into: 't1' }));
    expect(ticket.ticket('t1')).toMatchObject({ guest: 'Olmo', priority: 'vip', covers: 4 });
  });

  it('keeps the type of the other ticket, or has the one that is asked for', () => {
    const takeout = order('t2', [line('c', 'nachos')], { orderType: 'takeout', table: undefined });
    expect(given(olmo, takeout, merge()).ticket('t2').orderType).toBe('takeout');
    const asked = merge({ orderType: 'dine-in' });
    expect(given(olmo, takeout, asked).ticket('t2').orderType).toBe('dine-in');
  });

  it('keeps the money', () => {
    expect(cents(olmo, vera, merge())).toBe(cents(olmo, vera));
  });
});

describe('undoing a merge', () => {
  it('gives both tickets back as they were', () => {
    const before = given(olmo, vera);
    const after = given(olmo, vera, merge(), unmerge);
    for (const id of ['t1', 't2']) {
      const { changedAt: _at, acknowledged: _seen, ...ticket } = after.ticket(id);
      const { acknowledged: _before, ...was } = before.ticket(id);
      expect(ticket).toEqual(was);
    }
    expect(Object.keys(after.state.tickets).sort()).toEqual(['t1', 't2']);
  });

  it('keeps what happened to the lines meanwhile, and what was struck of them', () => {
    const strike = command('item.void', {
      ticketId: 't2',
      itemId: 'b',
      quantity: 1,
      reason: 'wrong dish',
    });
    const { ticket } = given(olmo, vera, merge(), bumpAll('t2'), strike, unmerge);
    expect(ticket('t1').items.map(({ quantity, phase }) => `${quantity} ${phase}`)).toEqual([
      '1 ready',
      '1 ready',
      '1 voided',
    ]);
    expect(ticket('t2').items.map(({ itemId }) => itemId)).toEqual(['c']);
  });

  it('takes a line along that was made again', () => {
    const remake = command('item.remake', {
      ticketId: 't2',
      itemId: 'a',
      newItemId: 'n',
      reason: 'cold',
    });
    const { ticket } = given(olmo, vera, merge(), bumpAll('t2'), remake, unmerge);
    expect(ticket('t1').items.map(({ itemId }) => itemId)).toEqual(['a', 'b', 'n']);
  });

  it('gives the pages of its lines back, to its own server', () => {
    const page = command('page.send', { ticketId: 't1', server: 'Ana' });
    const pageId = given(olmo, vera, bumpAll('t1'), page).pages[0]?.id ?? '';
    const { pages } = given(olmo, vera, bumpAll('t1'), page, merge(), unmerge);
    expect(pages).toMatchObject([
      { id: pageId, ticketId: 't1', table: '7', server: 'Ana', itemIds: ['a', 'b'] },
    ]);
  });

  it('keeps what a person changed after the merge', () => {
    const change = command('ticket.change', { ticketId: 't2', covers: 7, guest: 'Vera Sol' });
    const { ticket } = given(olmo, vera, merge(), change, unmerge);
    expect(ticket('t2')).toMatchObject({ covers: 3, guest: 'Vera Sol' });
    expect(ticket('t1').covers).toBe(4);
  });

  it('of one of two merges leaves the other', () => {
    const third = order('t3', [line('d', 'fries')], { covers: 3, guest: 'Sol' });
    const both = [
      olmo,
      vera,
      third,
      merge(),
      command('ticket.merge', { ticketId: 't3', into: 't2' }),
    ];
    const { ticket } = given(...both, unmerge);
    expect(ticket('t2')).toMatchObject({ covers: 5, guest: 'Sol, Vera' });
    expect(ticket('t2').items.map(({ itemId }) => itemId)).toEqual(['c', 'd']);
    expect(ticket('t2').merged).toHaveLength(1);
  });

  it('refuses a ticket that was not merged, and one whose lines went elsewhere', () => {
    given(olmo, vera).when(unmerge).then({ code: 'conflict', field: 'data.ticketId' });
    const split = command('ticket.split', {
      ticketId: 't2',
      itemIds: ['a', 'b'],
      newTicketId: 't3',
    });
    given(olmo, vera, merge(), split)
      .when(unmerge)
      .then({ code: 'conflict', field: 'data.ticketId' });
    given(olmo, vera, merge(), unmerge)
      .when(unmerge)
      .then({ code: 'conflict', field: 'data.ticketId' });
  });
});
