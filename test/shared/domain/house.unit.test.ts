import { describe, expect, it } from 'vitest';
import { evolveAll, initial } from '../../../shared/domain/evolve';
import { openDay } from '../../../shared/domain/open-day';
import { command, eventsOf, given, line, OPENING, order } from './given';
import { testHouse } from './test-house';

const nextDay = (state: Parameters<typeof openDay>[0]) => openDay(state, '2026-11-24');

describe('opening a business day', () => {
  const evening = [
    order('t1', [line('a', 'burrito')]),
    order('t2', [line('a', 'fries')]),
    command('item.bump', { ticketId: 't2', itemId: 'a' }),
    command('page.send', { ticketId: 't2', server: 'Ana' }),
    order('t3', [line('a', 'limeade')]),
    command('ticket.void', { ticketId: 't3', reason: 'walked out' }),
    command('menu.eighty-six', { menuItemId: 'fries', until: 'restored' }),
    command('shift.start', { server: 'Ana' }),
  ];

  it('carries over open tickets, pages, 86es and shifts, and drops the closed tickets', () => {
    const before = given(...evening).state;
    const { state } = given(...evening, nextDay);
    expect(state).toEqual({
      ...before,
      sequence: before.sequence + 1,
      closed: [],
      day: { date: '2026-11-24', openedAt: expect.any(Number), lastNumber: 0, taken: [1, 2] },
      outages: [{ menuItemId: 'fries', name: 'Fries', from: state.day.openedAt }],
    });
  });

  it('begins the numbers again and leaves out those of open tickets, so that no number is used twice', () => {
    const { ticket } = given(
      ...evening,
      nextDay,
      order('t4', [line('a', 'burrito')]),
      order('t5', [line('a', 'burrito')]),
    );
    expect(['t1', 't2', 't4', 't5'].map((id) => ticket(id).number)).toEqual([1, 2, 3, 4]);
    const quiet = given(nextDay, order('t6', [line('a', 'burrito')]));
    expect(quiet.ticket('t6').number).toBe(1);
  });

  it('keeps the closed tickets and the numbers when the same date opens again after damage', () => {
    const before = given(...evening).state;
    const { state } = given(...evening, (now) => openDay(now, before.day.date));
    expect(state).toEqual({ ...before, sequence: before.sequence + 1 });
  });

  it('carries the house only in the first event of all', () => {
    const first = openDay(initial(testHouse), '2026-11-23');
    expect(first.data).toEqual({ date: '2026-11-23', house: testHouse });
    const events = eventsOf([first], 'hub', 0, OPENING);
    const another = initial({ ...testHouse, name: 'Another' });
    expect(evolveAll(another, events)).toEqual(evolveAll(initial(testHouse), events));
    expect(nextDay(given(...evening).state).data).toEqual({ date: '2026-11-24', taken: [1, 2] });
    expect(nextDay(given().state).data).not.toHaveProperty('taken');
  });
});

describe('shifts', () => {
  const start = (zones?: string[]) =>
    command('shift.start', zones ? { server: 'Ana', zones } : { server: 'Ana' });

  it('starts one; without zones it covers the whole house', () => {
    given()
      .when(start())
      .then([['shift.started', { server: 'Ana', zones: [] }]]);
  });

  it('changes the zones of a shift, and keeps its start time', () => {
    const first = given(start(['Main']));
    const second = given(start(['Main']), start(['Bar', 'Main']));
    expect(second.state.shifts).toEqual({
      Ana: { since: first.state.shifts.Ana?.since, zones: ['Bar', 'Main'] },
    });
  });

  it('emits nothing when the shift has these zones already', () => {
    given(start(['Main']))
      .when(start(['Main']))
      .then([]);
    given(start(['Main']))
      .when(start())
      .then([]);
  });

  it('ends one', () => {
    given(start())
      .when(command('shift.end', { server: 'Ana' }))
      .then([['shift.ended', { server: 'Ana' }]]);
    expect(given(start(), command('shift.end', { server: 'Ana' })).state.shifts).toEqual({});
  });

  it('refuses to end one that is not on, also under the name of an object property', () => {
    for (const server of ['Ana', 'constructor', 'toString']) {
      given()
        .when(command('shift.end', { server }))
        .then({ code: 'conflict', field: 'data.server' });
    }
  });
});
