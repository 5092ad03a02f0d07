import { describe, expect, it } from 'vitest';
import { hasUnseenChanges } from '../../../../shared/domain/ticket/lines';
import { command, given, line, order, type Step } from '../given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const fire = (course: number) => command('ticket.fire-course', { ticketId: 't1', course });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const bumpAll = command('ticket.bump', { ticketId: 't1' });
const serve = (...itemIds: string[]) =>
  command('ticket.serve', itemIds.length > 0 ? { ticketId: 't1', itemIds } : { ticketId: 't1' });
const voidTicket = command('ticket.void', { ticketId: 't1', reason: 'walked out' });
const voidItem = (itemId: string) =>
  command('item.void', { ticketId: 't1', itemId, reason: 'changed mind' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const call = command('page.send', { ticketId: 't1', server: 'Ana', text: 'How rare?' });
const phases = (...steps: Step[]) =>
  given(...steps)
    .ticket('t1')
    .items.map((item) => item.phase);

describe('firing a course', () => {
  it('sends its held lines to the kitchen, and lists them', () => {
    given(t1)
      .when(fire(2))
      .then([['ticket.course-fired', { ticketId: 't1', course: 2, itemIds: ['c'] }]]);
  });

  it('starts the clocks of those lines only', () => {
    const [a, , c] = given(t1, bump('a'), fire(2)).ticket('t1').items;
    expect(a).toMatchObject({ phase: 'ready', firedSequence: 1 });
    expect(c).toMatchObject({ phase: 'owed', firedSequence: 3 });
    expect(c?.firedAt).toBeGreaterThan(a?.firedAt ?? Number.NaN);
  });

  it.each([
    ['was fired already', 1],
    ['the ticket does not have', 7],
  ])('refuses a course that %s', (_what, course) => {
    given(t1).when(fire(course)).then({ code: 'conflict', field: 'data.course' });
  });

  it('leaves out a voided line of the course', () => {
    given(t1, voidItem('c')).when(fire(2)).then({ code: 'conflict', field: 'data.course' });
  });
});

describe('serving', () => {
  it('serves all ready lines', () => {
    given(t1, bump('a'))
      .when(serve())
      .then([['ticket.served', { ticketId: 't1', itemIds: ['a'] }]]);
  });

  it('serves the lines named, once each', () => {
    given(t1, bumpAll)
      .when(serve('b', 'b'))
      .then([['ticket.served', { ticketId: 't1', itemIds: ['b'] }]]);
  });

  it('keeps the ticket open while a course is held', () => {
    expect(given(t1, bumpAll, serve()).ticket('t1').closed).toBeUndefined();
  });

  it('closes the ticket with its last line, as served', () => {
    const { ticket, state } = given(t1, fire(2), bumpAll, serve());
    expect(ticket('t1').closed).toMatchObject({ as: 'served' });
    expect(state.tickets).toEqual({});
  });

  it('refuses when nothing is ready', () => {
    given(t1).when(serve()).then({ code: 'conflict', field: 'data.ticketId' });
  });

  it('refuses a line that is not ready, names it, and serves none of the others', () => {
    given(t1, bump('a'))
      .when(serve('a', 'b'))
      .then({ code: 'conflict', field: 'data.itemIds', says: /Fries/u });
  });

  it('refuses a line that the ticket does not have', () => {
    given(t1, bump('a')).when(serve('x')).then({ code: 'not-found', field: 'data.itemIds' });
  });

  it('clears the page when its last line is picked up, and not before', () => {
    given(t1, bumpAll, page)
      .when(serve('a'))
      .then([['ticket.served', { ticketId: 't1', itemIds: ['a'] }]]);
    given(t1, bumpAll, page, serve('a'))
      .when(serve('b'))
      .then([
        ['ticket.served', { ticketId: 't1', itemIds: ['b'] }],
        ['page.cleared', { pageId: page.id, reason: 'picked-up' }],
      ]);
  });

  it('keeps a call without food until its server hears it', () => {
    expect(given(t1, call, bumpAll, serve()).pages).toMatchObject([{ text: 'How rare?' }]);
  });
});

describe('voiding', () => {
  it('names the line, with its quantity and the reason', () => {
    given(t1)
      .when(voidItem('b'))
      .then([
        [
          'item.voided',
          { ticketId: 't1', itemId: 'b', name: 'Fries', quantity: 1, reason: 'changed mind' },
        ],
      ]);
  });

  it('keeps the line on the ticket, struck through, as a change to acknowledge', () => {
    const { ticket } = given(t1, voidItem('b'));
    expect(ticket('t1').items[1]).toMatchObject({
      phase: 'voided',
      voided: { reason: 'changed mind' },
    });
    expect(hasUnseenChanges(ticket('t1'))).toBe(true);
  });

  it.each([
    ['held', [], 'c'],
    ['started', [command('item.start', { ticketId: 't1', itemId: 'a' })], 'a'],
    ['ready', [bump('a')], 'a'],
  ])('can void a line that is %s', (_phase, then, itemId) => {
    expect(given(t1, ...then, voidItem(itemId)).ticket('t1').items).toContainEqual(
      expect.objectContaining({ itemId, phase: 'voided' }),
    );
  });

  it.each([
    ['served', [bump('a'), serve()]],
    ['voided', [voidItem('a')]],
  ])('refuses a line that is %s, naming it', (phase, then) => {
    given(t1, ...then)
      .when(voidItem('a'))
      .then({ code: 'conflict', field: 'data.itemId', says: new RegExp(`Burrito.*${phase}`, 'u') });
  });

  it('refuses a line that the ticket does not have', () => {
    given(t1).when(voidItem('x')).then({ code: 'not-found', field: 'data.itemId' });
  });

  it('closes a ticket of which nothing is left: voided, or served if some of it was', () => {
    const allVoid = given(t1, voidItem('a'), voidItem('b'), voidItem('c'));
    expect(allVoid.ticket('t1').closed?.as).toBe('voided');
    const served = given(t1, bump('a'), serve(), voidItem('b'), voidItem('c'));
    expect(served.ticket('t1').closed?.as).toBe('served');
  });

  it('clears the page whose last line it removes', () => {
    given(t1, bump('a'), page)
      .when(voidItem('a'))
      .then([
        [
          'item.voided',
          { ticketId: 't1', itemId: 'a', name: 'Burrito', quantity: 1, reason: 'changed mind' },
        ],
        ['page.cleared', { pageId: page.id, reason: 'voided' }],
      ]);
  });

  it('voids all lines of a ticket that are not served, closes it and clears all its pages', () => {
    given(t1, bumpAll, page, call)
      .when(voidTicket)
      .then([
        ['ticket.voided', { ticketId: 't1', reason: 'walked out' }],
        ['page.cleared', { pageId: page.id, reason: 'voided' }],
        ['page.cleared', { pageId: call.id, reason: 'voided' }],
      ]);
    const story = [t1, bump('a'), serve(), voidTicket];
    expect(phases(...story)).toEqual(['served', 'voided', 'voided']);
    expect(given(...story).ticket('t1').closed?.as).toBe('voided');
  });

  it('refuses a ticket that is closed', () => {
    given(t1, voidTicket).when(voidTicket).then({ code: 'conflict', field: 'data.ticketId' });
  });
});

describe('prioritising', () => {
  const rush = command('ticket.prioritise', { ticketId: 't1', priority: 'rush' });

  it('emits the new priority, and nothing if it is the same', () => {
    given(t1)
      .when(rush)
      .then([['ticket.prioritised', { ticketId: 't1', priority: 'rush' }]]);
    given(t1, rush).when(rush).then([]);
    expect(given(t1, rush).ticket('t1').priority).toBe('rush');
  });
});

describe('moving', () => {
  const move = (to: { table?: string | null; server?: string }) =>
    command('ticket.move', { ticketId: 't1', ...to });

  it('emits the old and the new place', () => {
    given(t1)
      .when(move({ table: '12' }))
      .then([
        ['ticket.moved', { ticketId: 't1', table: '12', from: { table: '7', server: 'Ana' } }],
      ]);
    expect(given(t1, move({ table: '12' })).ticket('t1')).toMatchObject({
      table: '12',
      server: 'Ana',
      movedFrom: { table: '7' },
    });
  });

  it('asks no cook to confirm who serves it, and shows old and new', () => {
    const { ticket } = given(t1, move({ server: 'Luis' }));
    expect(ticket('t1').movedFrom).toMatchObject({ server: 'Ana' });
    expect(hasUnseenChanges(ticket('t1'))).toBe(false);
  });

  it('keeps the old table until the cooks have confirmed it, also when the server changes', () => {
    const { ticket } = given(t1, move({ table: '12' }), move({ server: 'Luis' }));
    expect(ticket('t1').movedFrom).toMatchObject({ table: '7', server: 'Ana' });
    expect(hasUnseenChanges(ticket('t1'))).toBe(true);
  });

  it('moves to no table, back to where an order without one was', () => {
    given(t1)
      .when(move({ table: null }))
      .then([
        ['ticket.moved', { ticketId: 't1', table: null, from: { table: '7', server: 'Ana' } }],
      ]);
    const { ticket } = given(t1, move({ table: null }));
    expect(ticket('t1').table).toBeUndefined();
    expect(ticket('t1')).toMatchObject({ server: 'Ana', movedFrom: { table: '7' } });
    const { pages } = given(t1, bumpAll, page, move({ table: null }));
    expect(pages[0]?.table).toBeUndefined();
    given(t1, move({ table: null }))
      .when(move({ table: null }))
      .then([]);
  });

  it('emits nothing for a move to the same place', () => {
    given(t1)
      .when(move({ table: '7', server: 'Ana' }))
      .then([]);
  });

  it('does not bring back a finished line', () => {
    expect(phases(t1, bump('a'), move({ table: '12' }))).toEqual(['ready', 'owed', 'held']);
  });

  it('moves its pages to the new table and server', () => {
    const { pages } = given(t1, bumpAll, page, move({ table: '12', server: 'Luis' }));
    expect(pages).toMatchObject([{ table: '12', server: 'Luis' }]);
  });

  it('makes the new server hear a page that only the old one heard', () => {
    const heard = command('page.hear', { pageId: page.id });
    given(t1, bumpAll, page, heard)
      .when(move({ server: 'Luis' }))
      .then([
        ['ticket.moved', { ticketId: 't1', server: 'Luis', from: { table: '7', server: 'Ana' } }],
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Luis' }],
      ]);
    const { pages } = given(t1, bumpAll, page, heard, move({ server: 'Luis' }));
    expect(pages[0]).not.toHaveProperty('heard');
  });
});

describe('merging', () => {
  const t2 = order('t2', [line('z', 'nachos')], { table: '12', server: 'Luis' });
  const merge = (into = 't2') => command('ticket.merge', { ticketId: 't1', into });

  it('moves every line unchanged, and closes the ticket they leave', () => {
    const before = given(t1, t2, bump('a'));
    const { ticket } = given(t1, t2, bump('a'), merge());
    expect(ticket('t2').items).toEqual([
      ...before.ticket('t2').items,
      ...before.ticket('t1').items,
    ]);
    expect(hasUnseenChanges(ticket('t2'))).toBe(true);
    expect(ticket('t1')).toMatchObject({ items: [], closed: { as: 'merged' } });
  });

  it('moves the pages to the table and the server of the other ticket', () => {
    given(t1, t2, bumpAll, page)
      .when(merge())
      .then([
        ['ticket.merged', { ticketId: 't1', into: 't2', becomes: {} }],
        ['page.handed-over', { pageId: page.id, from: 'Ana', to: 'Luis' }],
      ]);
    expect(given(t1, t2, bumpAll, page, merge()).pages).toMatchObject([
      { ticketId: 't2', table: '12', server: 'Luis' },
    ]);
  });

  it('keeps the notes of both', () => {
    const said = given(
      order('t1', [line('a', 'burrito')], { note: 'no plates with nuts', guest: 'Sam' }),
      order('t2', [line('z', 'fries')], { note: 'birthday' }),
      merge(),
    );
    expect(said.ticket('t2')).toMatchObject({
      note: 'birthday\nno plates with nuts',
      guest: 'Sam',
    });
    expect(given(t1, t2, merge()).ticket('t2').note).toBeUndefined();
  });

  it('asks a cook to acknowledge the allergies again if it brings unseen ones', () => {
    const nuts = (ticketId: string, itemId: string) =>
      order(ticketId, [line(itemId, 'burrito', { allergies: ['nuts'] })]);
    const sees = (ticketId: string) =>
      command('ticket.acknowledge', { ticketId, what: 'allergies' as const });
    const unseen = given(nuts('t1', 'a'), nuts('t2', 'z'), sees('t2'), merge());
    expect(unseen.ticket('t2').acknowledged.allergies).toBeUndefined();
    const seen = given(nuts('t1', 'a'), nuts('t2', 'z'), sees('t1'), sees('t2'), merge());
    expect(seen.ticket('t2').acknowledged.allergies).toBeDefined();
  });

  it.each([
    ['itself', [], 't1', 'conflict'],
    ['a ticket that does not exist', [], 't9', 'not-found'],
    [
      'a closed ticket',
      [command('ticket.void', { ticketId: 't2', reason: 'walked out' })],
      't2',
      'not-found',
    ],
  ] as const)('refuses to merge into %s', (_what, then, into, code) => {
    given(t1, t2, ...then)
      .when(merge(into))
      .then({ code, field: 'data.into' });
  });

  it('refuses two tickets that share a line id', () => {
    given(t1, order('t2', [line('a', 'fries')]))
      .when(merge())
      .then({ code: 'conflict', field: 'data.into' });
  });
});
