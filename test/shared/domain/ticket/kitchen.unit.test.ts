import { describe, expect, it } from 'vitest';
import { allClosed } from '../../../../shared/domain/closed-tickets';
import { hasUnseenChanges, isReadyToPass } from '../../../../shared/domain/ticket/lines';
import { at, command, given, line, OPENING, order, type Step } from '../given';

const t1 = order('t1', [
  line('a', 'burrito'),
  line('b', 'fries'),
  line('c', 'nachos'),
  line('d', 'limeade', { course: 2 }),
]);
const start = (itemId: string) => command('item.start', { ticketId: 't1', itemId });
const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
const recall = (itemId: string) => command('item.recall', { ticketId: 't1', itemId });
const bumpAll = (station?: string) =>
  command('ticket.bump', station === undefined ? { ticketId: 't1' } : { ticketId: 't1', station });
const recallAll = (station?: string) =>
  command(
    'ticket.recall',
    station === undefined ? { ticketId: 't1' } : { ticketId: 't1', station },
  );
const pass = (override?: boolean) =>
  command(
    'ticket.pass',
    override === undefined ? { ticketId: 't1' } : { ticketId: 't1', override },
  );
const serve = command('ticket.serve', { ticketId: 't1' });
const voidItem = (itemId: string) =>
  command('item.void', { ticketId: 't1', itemId, reason: 'changed mind' });
const sees = (what: 'allergies' | 'changes') =>
  command('ticket.acknowledge', { ticketId: 't1', what });

const ref = (itemId: string) => ({ ticketId: 't1', itemId });
const phases = (...steps: Step[]) =>
  given(...steps)
    .ticket('t1')
    .items.map((item) => item.phase);

describe('starting a line', () => {
  it('records that a cook makes it', () => {
    given(t1)
      .when(start('a'))
      .then([['item.started', ref('a')]]);
    expect(phases(t1, start('a'))).toEqual(['started', 'owed', 'owed', 'held']);
  });

  it.each([
    ['started', [start('a')], 'a'],
    ['ready', [bump('a')], 'a'],
    ['voided', [voidItem('a')], 'a'],
    ['held', [], 'd'],
  ])('refuses one that is %s', (_phase, then, itemId) => {
    given(t1, ...then)
      .when(start(itemId))
      .then({ code: 'conflict', field: 'data.itemId' });
  });

  it('refuses a line that the ticket does not have', () => {
    given(t1).when(start('x')).then({ code: 'not-found', field: 'data.itemId' });
  });
});

describe('bumping', () => {
  it.each([
    ['owed', []],
    ['started', [start('a')]],
  ])('makes a line ready that is %s', (_phase, then) => {
    given(t1, ...then)
      .when(bump('a'))
      .then([['item.ready', ref('a')]]);
  });

  it.each([
    ['ready', [bump('a')], 'a'],
    ['served', [bump('a'), serve], 'a'],
    ['voided', [voidItem('a')], 'a'],
    ['held', [], 'd'],
  ])('refuses a line that is %s, naming it', (_phase, then, itemId) => {
    given(t1, ...then)
      .when(bump(itemId))
      .then({ code: 'conflict', field: 'data.itemId', says: /(Burrito|Limeade) on ticket 1/u });
  });

  it('makes all lines ready that a station still owes, and none of another', () => {
    given(t1, bump('c'))
      .when(bumpAll('grill'))
      .then([['item.ready', ref('a')]]);
  });

  it('makes all fired lines ready without a station; held lines stay held', () => {
    given(t1, start('b'), voidItem('a'))
      .when(bumpAll())
      .then([
        ['item.ready', ref('b')],
        ['item.ready', ref('c')],
      ]);
  });

  it('refuses a ticket on which the station owes nothing', () => {
    given(t1).when(bumpAll('bar')).then({ code: 'conflict', field: 'data.ticketId' });
  });
});

describe('recalling', () => {
  it('puts a line back on the rail with its original clock', () => {
    const before = given(at(0, t1), at(300, bump('a'))).ticket('t1').items[0];
    const after = given(at(0, t1), at(300, bump('a')), at(600, recall('a'))).ticket('t1').items[0];
    expect(after).toMatchObject({ phase: 'owed', firedAt: OPENING, recalledAt: OPENING + 600_000 });
    expect(after?.firedSequence).toBe(before?.firedSequence);
    expect(after).not.toHaveProperty('readyAt');
  });

  it('undoes start and pass', () => {
    const [item] = given(t1, start('a'), bumpAll(), pass(), recall('a')).ticket('t1').items;
    for (const gone of ['startedAt', 'readyAt', 'passedAt']) {
      expect(item).not.toHaveProperty(gone);
    }
  });

  it('keeps the calls about it for the history of the pager', () => {
    const page = command('page.send', { ticketId: 't1', server: 'Ana' });
    const [pageId = ''] = given(t1, bump('a'), page).pages.map(({ id }) => id);
    const heard = command('page.hear', { pageId });
    const story = [t1, at(60, bump('a')), at(70, page), at(75, heard)];
    const [item] = given(...story, recall('a')).ticket('t1').items;
    const past = { pagedAt: OPENING + 70_000, heardAt: OPENING + 75_000, pagedTo: 'Ana' };
    expect(item?.pastPages).toEqual([past]);
    expect(item).not.toHaveProperty('pagedAt');
    const twice = given(...story, recall('a'), bump('a'), page, recall('a')).ticket('t1').items[0];
    expect(twice?.pastPages).toHaveLength(2);
  });

  it.each([
    ['owed', []],
    ['started', [start('a')]],
    ['voided', [voidItem('a')]],
  ])('refuses a line that is %s', (_phase, then) => {
    given(t1, ...then)
      .when(recall('a'))
      .then({ code: 'conflict', field: 'data.itemId' });
  });

  it('recalls the ready lines of a ticket, and never what was served', () => {
    given(t1, bump('a'), serve, bump('b'), bump('c'))
      .when(recallAll())
      .then([
        ['item.recalled', ref('b')],
        ['item.recalled', ref('c')],
      ]);
    given(t1, bump('a'), bump('b'), serve)
      .when(recallAll())
      .then({ code: 'conflict', field: 'data.ticketId', says: /send a remake/u });
    given(t1, bump('a'), serve)
      .when(recall('a'))
      .then({ code: 'conflict', field: 'data.itemId', says: /send a remake/u });
  });

  it('recalls only the lines of a station', () => {
    given(t1, bumpAll())
      .when(recallAll('fry'))
      .then([
        ['item.recalled', ref('b')],
        ['item.recalled', ref('c')],
      ]);
  });

  it('leaves a ticket closed that was eaten', () => {
    const served = [order('t1', [line('a', 'burrito')]), bumpAll(), serve];
    expect(allClosed(given(...served).state.closed)).toHaveLength(1);
    given(...served)
      .when(recallAll())
      .then({ code: 'conflict', field: 'data.ticketId', says: /send a remake/u });
  });

  it.each([
    ['voided', command('ticket.void', { ticketId: 't1', reason: 'walked out' })],
    ['merged', command('ticket.merge', { ticketId: 't1', into: 't2' })],
  ])('refuses a ticket that was %s', (as, then) => {
    given(t1, order('t2', [line('z', 'fries')]), bump('a'), then)
      .when(recallAll())
      .then({ code: 'conflict', field: 'data.ticketId', says: new RegExp(as, 'u') });
  });

  it('refuses a ticket of which nothing was bumped', () => {
    given(t1, start('a')).when(recallAll()).then({ code: 'conflict', field: 'data.ticketId' });
  });
});

describe('passing', () => {
  it('announces the ready lines once all fired lines are ready', () => {
    given(t1, bumpAll())
      .when(pass())
      .then([['ticket.ready', { ticketId: 't1', itemIds: ['a', 'b', 'c'], override: false }]]);
  });

  it('announces only lines that were not announced before', () => {
    const fire = command('ticket.fire-course', { ticketId: 't1', course: 2 });
    given(t1, bumpAll(), pass(), fire, bump('d'))
      .when(pass())
      .then([['ticket.ready', { ticketId: 't1', itemIds: ['d'], override: false }]]);
  });

  it('announces a recalled line again', () => {
    given(t1, bumpAll(), pass(), recall('b'), bump('b'))
      .when(pass(true))
      .then([['ticket.ready', { ticketId: 't1', itemIds: ['b'], override: false }]]);
  });

  it('refuses while something is owed, and names it', () => {
    given(t1, bump('a'))
      .when(pass())
      .then({ code: 'conflict', says: /1 × Fries, 1 × Nachos/u });
  });

  it('passes the whole ticket as it is with override', () => {
    given(t1, bump('a'), start('b'))
      .when(pass(true))
      .then([
        ['item.ready', ref('b')],
        ['item.ready', ref('c')],
        ['ticket.ready', { ticketId: 't1', itemIds: ['a', 'b', 'c'], override: true }],
      ]);
  });

  it.each([[undefined], [true]])('refuses when nothing waits (override %s)', (override) => {
    given(t1, bumpAll(), pass()).when(pass(override)).then({ code: 'conflict' });
  });

  it('waits for the last fired line, and stops waiting when that line is voided', () => {
    const almost = [t1, bump('a'), bump('b')];
    expect(isReadyToPass(given(...almost).ticket('t1'))).toBe(false);
    expect(isReadyToPass(given(...almost, voidItem('c')).ticket('t1'))).toBe(true);
  });
});

describe('acknowledging', () => {
  const allergic = order('t1', [line('a', 'burrito', { allergies: ['nuts'] })]);

  it('records once that a cook has seen the allergies', () => {
    given(allergic)
      .when(sees('allergies'))
      .then([['ticket.acknowledged', { ticketId: 't1', what: 'allergies' }]]);
    given(allergic, sees('allergies')).when(sees('allergies')).then([]);
  });

  it('refuses when there is nothing to acknowledge', () => {
    given(t1).when(sees('allergies')).then({ code: 'conflict', field: 'data.what' });
    given(t1).when(sees('changes')).then({ code: 'conflict', field: 'data.what' });
  });

  it('records that a cook has seen the changes, and again after another', () => {
    given(t1, voidItem('a'))
      .when(sees('changes'))
      .then([['ticket.acknowledged', { ticketId: 't1', what: 'changes' }]]);
    given(t1, voidItem('a'), sees('changes')).when(sees('changes')).then([]);
    given(t1, voidItem('a'), sees('changes'), voidItem('b'))
      .when(sees('changes'))
      .then([['ticket.acknowledged', { ticketId: 't1', what: 'changes' }]]);
  });

  it('follows the order of events: the same millisecond, or a clock set back, hides no change', () => {
    const story = [at(0, t1), at(60, voidItem('a')), at(60, sees('changes'))];
    expect(hasUnseenChanges(given(...story).ticket('t1'))).toBe(false);
    expect(hasUnseenChanges(given(...story, at(60, voidItem('b'))).ticket('t1'))).toBe(true);
    const setBack = [...story, at(5, voidItem('b'))];
    expect(hasUnseenChanges(given(...setBack).ticket('t1'))).toBe(true);
    expect(hasUnseenChanges(given(...setBack, at(6, sees('changes'))).ticket('t1'))).toBe(false);
  });

  it('works on a voided ticket, which a cook may have in the pan; nothing else does', () => {
    const voided = [allergic, command('ticket.void', { ticketId: 't1', reason: 'walked out' })];
    given(...voided)
      .when(sees('changes'))
      .then([['ticket.acknowledged', { ticketId: 't1', what: 'changes' }]]);
    expect(given(...voided, sees('changes')).ticket('t1').closed?.as).toBe('voided');
    given(...voided)
      .when(sees('allergies'))
      .then({ code: 'conflict', field: 'data.ticketId' });
    given(...voided)
      .when(bump('a'))
      .then({ code: 'conflict', field: 'data.ticketId' });
  });
});
