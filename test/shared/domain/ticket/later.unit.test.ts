import { describe, expect, it } from 'vitest';
import type { CommandData } from '../../../../shared/contract/commands';
import { openDay } from '../../../../shared/domain/open-day';
import {
  coursesToFire,
  FIRE_BUFFER_MINUTES,
  fireAtOf,
  isUpcoming,
} from '../../../../shared/domain/ticket/later';
import { HOUR_MS, MINUTE_MS } from '../../../../shared/time';
import { allDay } from '../../../../shared/views/all-day';
import { expo } from '../../../../shared/views/expo';
import { floor } from '../../../../shared/views/floor';
import { mergeTargets } from '../../../../shared/views/floor-parties';
import { rail } from '../../../../shared/views/rail';
import { at, command, given, line, OPENING, order, type Step } from '../given';
import { testHouse } from '../test-house';

const MINUTE = 60;
/** `minutes` after the opening, as a command says it. */
const inMinutes = (minutes: number) => new Date(OPENING + minutes * MINUTE_MS).toISOString();
const takeout = (
  ticketId: string,
  promised: number,
  items = [line('a', 'nachos'), line('b', 'fries')],
  more: Partial<CommandData<'ticket.place'>> = {},
) =>
  order(ticketId, items, {
    orderType: 'takeout',
    table: undefined,
    guest: 'Olmo',
    promisedAt: inMinutes(promised),
    ...more,
  } as Partial<CommandData<'ticket.place'>>);
const fire = (ticketId: string, course = 1) => command('ticket.fire-course', { ticketId, course });
const phases = (ticket: { items: readonly { phase: string }[] }) =>
  ticket.items.map(({ phase }) => phase);
/** Nachos take 5 minutes, the buffer of a house without the setting is 5. */
const NACHOS_AND_BUFFER = 10;

describe('an order that leaves the house', () => {
  const lines = [line('a', 'limeade'), line('b', 'nachos', { course: 2 })];
  const now = (more: Partial<CommandData<'ticket.place'>> = {}) =>
    order('t1', lines, { table: undefined, guest: 'Olmo', ...more } as Partial<
      CommandData<'ticket.place'>
    >);
  const add = (course: number) =>
    command('ticket.add-items', { ticketId: 't1', items: [line('c', 'fries', { course })] });

  it.each(['takeout', 'delivery', 'drive-thru'] as const)(
    'given a %s order of two courses, then all of it fires at once',
    (orderType) => {
      expect(phases(given(now({ orderType })).ticket('t1'))).toEqual(['owed', 'owed']);
      given()
        .when(now({ orderType }))
        .then([['ticket.placed', expect.objectContaining({ firedCourse: 2 })]]);
    },
  );

  it('fires its first course at a table, and nothing on hold', () => {
    expect(phases(given(now({ orderType: 'dine-in' })).ticket('t1'))).toEqual(['owed', 'held']);
    const held = given(now({ orderType: 'takeout', hold: true }));
    expect(phases(held.ticket('t1'))).toEqual(['held', 'held']);
  });

  it('fires what is added for a later course too, and a table does not', () => {
    const placed = now({ orderType: 'takeout' });
    expect(phases(given(placed, add(3)).ticket('t1'))).toEqual(['owed', 'owed', 'owed']);
    const dessert = given(now({ orderType: 'dine-in' }), add(3)).ticket('t1');
    expect(phases(dessert)).toEqual(['owed', 'held', 'held']);
  });

  it('keeps what a person holds of it, and what is added to that', () => {
    const hold = command('ticket.hold', { ticketId: 't1', course: 2 });
    const placed = now({ orderType: 'takeout' });
    expect(phases(given(placed, hold, add(2)).ticket('t1'))).toEqual(['owed', 'held', 'held']);
    expect(phases(given(placed, hold, add(1)).ticket('t1'))).toEqual(['owed', 'held', 'owed']);
    const all = now({ orderType: 'takeout', hold: true });
    expect(phases(given(all, add(1)).ticket('t1'))).toEqual(['held', 'held', 'held']);
  });

  it('lands as a whole in a house whose courses land together', () => {
    const together = command('house.change', {
      settings: { ...testHouse.settings, landTogether: true },
    });
    expect(phases(given(together, now({ orderType: 'takeout' })).ticket('t1'))).toEqual([
      'held',
      'owed',
    ]);
  });
});

describe('an order for later', () => {
  it('waits, held, and knows when it fires: promised, less the slowest dish, less the buffer', () => {
    const { state, ticket } = given(at(0, takeout('t1', 390)));
    expect(phases(ticket('t1'))).toEqual(['held', 'held']);
    expect(ticket('t1').fireAt).toBe(OPENING + (390 - NACHOS_AND_BUFFER) * MINUTE_MS);
    expect(isUpcoming(ticket('t1'))).toBe(true);
    expect(FIRE_BUFFER_MINUTES).toBe(5);
    given()
      .when(takeout('t1', 390))
      .then([
        [
          'ticket.placed',
          expect.objectContaining({ firedCourse: 0, fireAt: inMinutes(380), number: 1 }),
        ],
      ]);
    expect(state.day.lastNumber).toBe(1);
  });

  it('is in no view of what there is to do, and a lunch order is first on the rail', () => {
    const lunch = order('t2', [line('c', 'burrito')]);
    const { state } = given(at(0, takeout('t1', 390)), lunch);
    expect(rail(state, 'all').map(({ ticket }) => ticket.id)).toEqual(['t2']);
    expect(rail(state, ['fry'])).toEqual([]);
    expect(allDay(state, 'all').map(({ key }) => key)).toEqual(['burrito']);
    expect(expo(state).map(({ ticket }) => ticket.id)).toEqual(['t2']);
    expect(floor(state).map(({ ticket }) => ticket.id)).toEqual(['t2']);
    const [t2] = floor(state);
    expect(t2 && mergeTargets(state.tickets, t2.ticket)).toEqual([]);
  });

  it('fires at once when it is promised so soon that its time has come', () => {
    const { ticket } = given(at(0, takeout('t1', NACHOS_AND_BUFFER)));
    expect(phases(ticket('t1'))).toEqual(['owed', 'owed']);
    expect(ticket('t1')).not.toHaveProperty('fireAt');
    expect(phases(given(at(0, takeout('t1', -20))).ticket('t1'))).toEqual(['owed', 'owed']);
    const later = given(at(0, takeout('t1', NACHOS_AND_BUFFER + 1)));
    expect(phases(later.ticket('t1'))).toEqual(['held', 'held']);
  });

  it('fires all of it when it leaves the house, in time for its slowest dish', () => {
    const lines = [line('a', 'limeade'), line('b', 'nachos', { course: 2 })];
    const { ticket } = given(takeout('t1', 60, lines));
    expect(ticket('t1').fireAt).toBe(OPENING + (60 - NACHOS_AND_BUFFER) * MINUTE_MS);
    expect(coursesToFire(ticket('t1'))).toEqual([1, 2]);
    const atTable = given(takeout('t2', 60, lines, { orderType: 'dine-in' }));
    expect(coursesToFire(atTable.ticket('t2'))).toEqual([1]);
  });

  it('counts the house’s own buffer, and at a table only the dishes of its first course', () => {
    const own = command('house.change', {
      settings: { ...testHouse.settings, fireBufferMinutes: 0 },
    });
    const lines = [line('a', 'limeade'), line('b', 'nachos', { course: 2 })];
    const table = takeout('t1', 60, lines, { orderType: 'dine-in' });
    expect(given(own, table).ticket('t1').fireAt).toBe(OPENING + 59 * MINUTE_MS);
  });

  it('is fired by hand at any time, and is then like any other ticket', () => {
    const { ticket, state } = given(at(0, takeout('t1', 390)), at(30, fire('t1')));
    expect(phases(ticket('t1'))).toEqual(['owed', 'owed']);
    expect(ticket('t1').items[0]?.firedAt).toBe(OPENING + 30_000);
    expect(ticket('t1')).not.toHaveProperty('fireAt');
    expect(ticket('t1').promisedAt).toBe(OPENING + 390 * MINUTE_MS);
    expect(rail(state, 'all')).toHaveLength(1);
  });

  it('lands together in a house whose courses do', () => {
    const together = command('house.change', {
      settings: { ...testHouse.settings, landTogether: true },
    });
    const { ticket } = given(together, takeout('t1', 390), fire('t1'));
    expect(phases(ticket('t1'))).toEqual(['owed', 'held']);
    expect(ticket('t1')).not.toHaveProperty('fireAt');
  });

  it('fires earlier when a slower dish is added, which waits with it, and later when one is voided', () => {
    const placed = takeout('t1', 60, [line('a', 'limeade')]);
    const add = command('ticket.add-items', { ticketId: 't1', items: [line('b', 'nachos')] });
    const strike = command('item.void', { ticketId: 't1', itemId: 'b', reason: 'typo' });
    const fireAt = (...steps: Step[]) => given(...steps).ticket('t1').fireAt;
    expect(fireAt(placed)).toBe(OPENING + 54 * MINUTE_MS);
    expect(phases(given(placed, add).ticket('t1'))).toEqual(['held', 'held']);
    expect(fireAt(placed, add)).toBe(OPENING + 50 * MINUTE_MS);
    expect(fireAt(placed, add, strike)).toBe(OPENING + 54 * MINUTE_MS);
  });

  it('is split into two orders for later, and joins a ticket that cooks as held lines', () => {
    const split = command('ticket.split', { ticketId: 't1', itemIds: ['b'], newTicketId: 't2' });
    const halves = given(at(0, takeout('t1', 60)), split);
    expect(halves.ticket('t1').fireAt).toBe(OPENING + 50 * MINUTE_MS);
    expect(halves.ticket('t2').fireAt).toBe(OPENING + 51 * MINUTE_MS);
    const cooks = order('t3', [line('c', 'burrito')]);
    const into = (ticketId: string, target: string) =>
      command('ticket.merge', { ticketId, into: target });
    const joined = given(cooks, takeout('t1', 60), into('t1', 't3')).ticket('t3');
    expect(joined).not.toHaveProperty('fireAt');
    const swallowed = given(cooks, takeout('t1', 60), into('t3', 't1'));
    expect(swallowed.ticket('t1')).not.toHaveProperty('fireAt');
    expect(rail(swallowed.state, 'all')).toHaveLength(1);
  });

  it('is voided like any other, and then waits no more', () => {
    const { ticket } = given(
      takeout('t1', 390),
      command('ticket.void', { ticketId: 't1', reason: 'walked out' }),
    );
    expect(isUpcoming(ticket('t1'))).toBe(false);
  });
});

describe('an order for another day', () => {
  const tomorrow = 25 * 60;
  const saturday = 3 * 24 * 60;
  const nextDay = (state: Parameters<typeof openDay>[0]) => openDay(state, '2026-11-24');
  const story = [
    at(0, takeout('t1', tomorrow)),
    at(1, takeout('cake', saturday, [line('c', 'burrito')])),
    at(2, order('t3', [line('d', 'fries')])),
    at(3, command('item.bump', { ticketId: 't3', itemId: 'd' })),
    at(4, command('ticket.serve', { ticketId: 't3' })),
    at(10 * 60 * MINUTE, nextDay),
  ];

  it('keeps its date, its time and its number when the day turns', () => {
    const { ticket, state } = given(...story);
    expect(state.day.date).toBe('2026-11-24');
    expect(ticket('t1').promisedAt).toBe(OPENING + tomorrow * MINUTE_MS);
    expect(ticket('t1').fireAt).toBe(OPENING + (tomorrow - NACHOS_AND_BUFFER) * MINUTE_MS);
    expect(ticket('cake').promisedAt).toBe(OPENING + saturday * MINUTE_MS);
    expect([ticket('t1').number, ticket('cake').number]).toEqual([1, 2]);
  });

  it('does not lift the numbers of the next day, which leave out its own', () => {
    const fresh = ['n1', 'n2', 'n3'].map((id) => order(id, [line('a', 'fries')]));
    const { ticket } = given(...story, ...fresh);
    expect(['n1', 'n2', 'n3'].map((id) => ticket(id).number)).toEqual([3, 4, 5]);
    const high = given(
      ...Array.from({ length: 9 }, (_, n) => [
        order(`x${n}`, [line('a', 'fries')]),
        command('ticket.void', { ticketId: `x${n}`, reason: 'typo' }),
      ]).flat(),
      takeout('cake', saturday),
      nextDay,
      ...fresh,
    );
    expect(high.ticket('cake').number).toBe(10);
    expect(['n1', 'n2', 'n3'].map((id) => high.ticket(id).number)).toEqual([1, 2, 3]);
  });

  it('keeps its number for itself all day, also once it is served', () => {
    const serve = [
      fire('cake'),
      command('ticket.bump', { ticketId: 'cake' }),
      command('ticket.serve', { ticketId: 'cake' }),
    ];
    const { ticket } = given(...story, ...serve, order('n1', [line('a', 'fries')]));
    expect(ticket('cake').number).toBe(2);
    expect(ticket('n1').number).toBe(3);
  });
});

describe('an order on hold', () => {
  const held = order('t1', [line('a', 'burrito'), line('b', 'fries', { course: 2 })], {
    hold: true,
  });

  it('fires nothing until a person fires it', () => {
    const { ticket, state } = given(held);
    expect(phases(ticket('t1'))).toEqual(['held', 'held']);
    expect(isUpcoming(ticket('t1'))).toBe(false);
    expect(rail(state, 'all')).toEqual([]);
    expect(floor(state)).toMatchObject([{ phase: 'held' }]);
    expect(phases(given(held, fire('t1')).ticket('t1'))).toEqual(['owed', 'held']);
    given()
      .when(held)
      .then([['ticket.placed', expect.not.objectContaining({ hold: true })]]);
  });

  it('holds what is added to it, of any course', () => {
    const add = command('ticket.add-items', {
      ticketId: 't1',
      items: [line('c', 'limeade'), line('d', 'nachos', { course: 3 })],
    });
    expect(phases(given(held, add).ticket('t1'))).toEqual(['held', 'held', 'held', 'held']);
    expect(phases(given(held, fire('t1'), add).ticket('t1'))).toEqual([
      'owed',
      'held',
      'owed',
      'held',
    ]);
  });

  it('stays on hold although it was promised', () => {
    const { ticket } = given(takeout('t1', 390, undefined, { hold: true }));
    expect(ticket('t1')).not.toHaveProperty('fireAt');
    expect(phases(ticket('t1'))).toEqual(['held', 'held']);
  });
});

describe('fireAtOf', () => {
  it('is an instant: a change of the clocks in between does not move it', () => {
    const promised = Date.parse('2026-11-02T17:00:00Z');
    expect(fireAtOf({ house: testHouse }, [{ course: 1, prepMinutes: 30 }], promised)).toBe(
      promised - 35 * MINUTE_MS,
    );
    const overNight = OPENING + 36 * HOUR_MS;
    expect(fireAtOf({ house: testHouse }, [], overNight)).toBe(overNight - 5 * MINUTE_MS);
  });
});
