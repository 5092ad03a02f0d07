import { describe, expect, it } from 'vitest';
import { ticketChange } from '../../../shared/views/floor-changes';
import { coursesToFire } from '../../../shared/views/floor-courses';
import { joinedAs } from '../../../shared/views/floor-joined';
import { canTouch, LINE_ACTIONS, lineActions } from '../../../shared/views/floor-lines';
import { ticketHistory } from '../../../shared/views/ticket-history';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('a', 'burrito', { quantity: 2 }),
  line('b', 'fries'),
  line('c', 'limeade', { course: 2 }),
]);
const start = command('item.start', { ticketId: 't1', itemId: 'a' });
const bump = command('ticket.bump', { ticketId: 't1' });
const serve = command('ticket.serve', { ticketId: 't1' });
const strike = command('item.void', { ticketId: 't1', itemId: 'b', reason: 'gone' });

function can(itemId: string, ...steps: Step[]): string[] {
  const ticket = given(t1, ...steps).ticket('t1');
  const item = ticket.items.find((each) => each.itemId === itemId);
  if (!item) throw new Error('The ticket does not have the line.');
  const actions = lineActions(ticket, item);
  expect(canTouch(ticket, item)).toBe(Object.values(actions).includes(true));
  return LINE_ACTIONS.filter((action) => actions[action]);
}

describe('what can be done about a line', () => {
  it.each<[string, string, Step[], string[]]>([
    ['that nobody started', 'a', [], ['change', 'hold', 'fly', 'void']],
    ['that is cooking', 'a', [start], ['change', 'fly', 'void']],
    ['that is held', 'c', [], ['change', 'fire', 'fly', 'void']],
    ['that is ready', 'a', [bump], ['change', 'remake', 'void']],
    ['that was served', 'a', [bump, serve], ['remake', 'unserve']],
    ['that was voided', 'b', [strike], ['unvoid']],
  ])('%s', (_what, itemId, steps, expected) => {
    expect(can(itemId, ...steps)).toEqual(expected);
  });

  it('of a closed ticket: only what brings it back', () => {
    const quick = order('t1', [line('a', 'fries')]);
    const served = given(quick, bump, serve).ticket('t1');
    expect(served.closed?.as).toBe('served');
    const [item] = served.items;
    if (!item) throw new Error('The ticket has a line.');
    expect(lineActions(served, item)).toMatchObject({ remake: true, unserve: true, change: false });
    const merged = { closed: { as: 'merged' as const, at: OPENING } };
    expect(canTouch(merged, item)).toBe(false);
  });
});

it('sorts the lines of each course by what can be done about them', () => {
  const ticket = given(t1, start).ticket('t1');
  const ids = (items: readonly { itemId: string }[]) => items.map(({ itemId }) => itemId).join('');
  expect(
    coursesToFire(ticket).map(({ course, held, fired, done, toHold }) => [
      course,
      ids(held),
      ids(fired),
      ids(done),
      ids(toHold),
    ]),
  ).toEqual([
    [1, '', 'ab', '', 'b'],
    [2, 'c', '', '', ''],
  ]);
});

it('sends only the fields of a ticket that a person changed, and can take them back', () => {
  const ticket = given(order('t1', [line('a', 'fries')], { guest: 'Olmo', covers: 2 })).ticket(
    't1',
  );
  const same = { orderType: 'dine-in' as const, guest: 'Olmo', covers: 2, note: '' };
  const wanted = { ...same, promisedAt: undefined };
  expect(ticketChange(ticket, wanted)).toEqual({ to: {}, from: {} });
  expect(ticketChange(ticket, { ...wanted, guest: '', covers: undefined, note: 'cake' })).toEqual({
    to: { guest: null, covers: null, note: 'cake' },
    from: { guest: 'Olmo', covers: 2, note: null },
  });
  expect(ticketChange(ticket, { ...wanted, orderType: 'takeout', promisedAt: OPENING })).toEqual({
    to: { orderType: 'takeout', promisedAt: '2026-11-23T18:00:00.000Z' },
    from: { orderType: 'dine-in', promisedAt: null },
  });
});

it('says what a merge becomes by the rule itself, and nothing for a merge that is refused', () => {
  const { state, ticket } = given(
    order('t1', [line('a', 'fries')], { covers: 4, guest: 'Olmo', priority: 'vip' }),
    order('t2', [line('b', 'fries')], { table: '12', covers: 2, guest: 'Vera' }),
  );
  const joined = joinedAs(state, ticket('t1'), ticket('t2'), 'dine-in');
  expect(joined).toMatchObject({ number: 2, priority: 'vip', covers: 6, orderType: 'dine-in' });
  expect(joined?.guest).toMatch(/Olmo/u);
  expect(joined?.guest).toMatch(/Vera/u);
  expect(joinedAs(state, ticket('t1'), ticket('t1'), 'dine-in')).toBeUndefined();
});

it('tells the history of a ticket, with the dishes of each moment summed up', () => {
  const page = command('page.send', { ticketId: 't1', server: 'Ana' });
  const ticket = given(
    at(0, order('t1', [line('a', 'fries'), line('b', 'fries', { seat: 2 }), line('c', 'burrito')])),
    at(10, command('item.start', { ticketId: 't1', itemId: 'a' })),
    at(60, command('ticket.bump', { ticketId: 't1' })),
    at(61, page),
    at(70, command('page.hear', { pageId: page.id })),
    at(90, command('ticket.serve', { ticketId: 't1' })),
  ).ticket('t1');
  const told = ticketHistory(ticket).map((moment) => [
    (moment.at - OPENING) / 1_000,
    moment.what,
    moment.who ?? '',
    moment.dishes.map(({ name, quantity }) => `${quantity} ${name}`).join(', '),
  ]);
  const all = expect.stringMatching(/^2 .*ries, 1 .*urrito$/iu);
  expect(told).toEqual([
    [0, 'placed', '', all],
    [0, 'fired', '', all],
    [10, 'started', '', expect.stringMatching(/^1 .*ries$/iu)],
    [60, 'ready', '', all],
    [61, 'paged', 'Ana', all],
    [70, 'heard', 'Ana', all],
    [90, 'served', '', all],
  ]);
});
