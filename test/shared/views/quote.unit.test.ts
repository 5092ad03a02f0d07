import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOrders } from '../../../electron/rehearsal/read-orders';
import type { HouseState } from '../../../shared/contract/state';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { MINUTE_MS } from '../../../shared/time';
import { expectedWait, promiseMinutes, waitNow, waitOf } from '../../../shared/views/quote';
import { busyHouse } from '../domain/busy-house';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';
import { testHouse } from '../domain/test-house';
import { serve } from './busy-kitchen';
import { belowWaiting, medianError } from './quote-book';
import { rehearsed } from './rehearsed-service';

const fixture = fileURLToPath(new URL('../../fixtures/orders-200.tsv', import.meta.url));
const { orders } = readOrders(readFileSync(fixture, 'utf8'));

const wait = (...steps: Step[]) => expectedWait(given(...steps).state, 'all');
const fries = (id: string) => order(id, [line('a', 'fries')]);
const bump = (ticketId: string) => command('ticket.bump', { ticketId });
/** A ticket of fries, which need 4 minutes by the menu, placed at minute `from`, that took a number of minutes. */
const took = (id: string, from: number, minutes: number): Step[] => [
  at(from * 60, fries(id)),
  at((from + minutes) * 60, bump(id)),
];
const atMinute = (minutes: number): number => OPENING + minutes * MINUTE_MS;
const dishOf = (id: string) => {
  const dish = testHouse.menu.items.find((one) => one.id === id);
  if (!dish) throw new Error(`no dish ${id}`);
  return { ...dish, quantity: 1 };
};

describe('expectedWait', () => {
  it('is unknown before the first order of the day, and then at least what that dish needs', () => {
    const nothing = wait();
    expect(nothing).toEqual({
      minutes: undefined,
      open: 0,
      oldest: undefined,
      oldestTicket: undefined,
      oldestPrep: 0,
    });
    expect(waitNow(nothing, atMinute(500))).toBeUndefined();
    const story = [at(0, fries('t1')), at(10, order('t2', [line('a', 'nachos')]))];
    expect(wait(...story)).toMatchObject({ minutes: 5, open: 2, oldest: OPENING, oldestPrep: 4 });
    expect(wait(...story).oldestTicket?.id).toBe('t1');
  });

  it('grows with what the station owes', () => {
    const waits = [1, 5, 10, 40].map((open) => {
      const story = Array.from({ length: open }, (_, n) => at(n, fries(`t${n}`)));
      return wait(...story).minutes ?? 0;
    });
    expect(waits[0]).toBe(4);
    for (const [n, minutes] of waits.slice(1).entries()) {
      expect(minutes).toBeGreaterThan(waits[n] ?? 0);
    }
    expect(waits[3]).toBeGreaterThan(30);
  });

  it('follows the pace that the station shows', () => {
    const alone = (minutes: number) =>
      [0, 1, 2, 3, 4, 5].flatMap((n) => took(`t${n}`, n * 40, minutes));
    expect(wait(...alone(4)).minutes).toBe(4);
    expect(wait(...alone(12)).minutes).toBe(12);
    expect(wait(...alone(2)).minutes).toBe(4);
  });

  it('learns that a station makes one dish at a time', () => {
    // Twelve orders in the same minute; one is done every four minutes.
    const rush = [
      ...Array.from({ length: 12 }, (_, n) => at(n, fries(`t${n}`))),
      ...Array.from({ length: 8 }, (_, n) => at((n + 1) * 240, bump(`t${n}`))),
    ];
    const { minutes = 0 } = wait(...rush);
    // Four are left, and the new order is the fifth.
    expect(minutes).toBeGreaterThanOrEqual(16);
    expect(minutes).toBeLessThanOrEqual(22);
  });

  it('does not count orders for later, neither while they wait nor by the time since they were taken', () => {
    const later = order('later', [line('a', 'fries')], {
      orderType: 'takeout',
      promisedAt: new Date(atMinute(360)).toISOString(),
    });
    const noon = [at(0, later), ...took('t1', 5, 4)];
    expect(wait(...noon)).toMatchObject({ minutes: 4, open: 0, oldest: undefined });
    const evening = [
      ...noon,
      at(345 * 60, command('ticket.fire-course', { ticketId: 'later', course: 1 })),
      at(350 * 60, bump('later')),
    ];
    expect(wait(...evening).minutes).toBeLessThanOrEqual(6);
  });

  it('counts the next course of guests who have eaten, and not one behind food that they wait for', () => {
    const twoCourses = order('t1', [line('a', 'limeade'), line('b', 'fries', { course: 2 })]);
    const more = Array.from({ length: 4 }, (_, n) => at(10 + n, fries(`x${n}`)));
    const before = wait(at(0, twoCourses), ...more).minutes ?? 0;
    const eaten = [at(20, bump('t1')), at(21, command('ticket.serve', { ticketId: 't1' }))];
    expect(wait(at(0, twoCourses), ...more, ...eaten).minutes).toBeGreaterThan(before);
  });

  it('ignores lines that were recalled, because their clock kept running while they were done', () => {
    const recalled = [
      ...took('t1', 0, 4),
      at(3_000, command('ticket.recall', { ticketId: 't1' })),
      at(3_001, bump('t1')),
    ];
    expect(wait(...recalled).minutes).toBe(4);
  });

  it('is never negative, also when the clock is set back', () => {
    const quote = wait(at(0, fries('t1')), at(-9_000, bump('t1')));
    expect(quote.minutes).toBe(4);
    expect(waitNow(wait(at(0, fries('t1'))), atMinute(-60))).toBe(4);
  });

  it('depends on the chosen stations', () => {
    const { state } = given(fries('t1'), order('t2', [line('a', 'burrito')]));
    expect(expectedWait(state, ['grill'])).toMatchObject({ minutes: 3, open: 1 });
    expect(expectedWait(state, ['bar'])).toMatchObject({ minutes: undefined, open: 0 });
  });
});

describe('waitNow', () => {
  it('is never below what the oldest open ticket has waited already', () => {
    const quote = wait(at(0, fries('t1')));
    expect([0, 3, 4, 36.5, 37].map((minutes) => waitNow(quote, atMinute(minutes)))).toEqual([
      4, 4, 4, 37, 37,
    ]);
  });
});

describe('waitOf', () => {
  it('is at least what the ordered dishes need', () => {
    const { state } = given();
    expect(waitOf(state, [dishOf('nachos'), dishOf('limeade')], OPENING)).toBe(5);
  });

  it('is not below what a ticket has waited that is stuck at the same station', () => {
    const { state } = given(at(0, fries('t1')));
    expect(waitOf(state, [dishOf('fries')], atMinute(4))).toBe(4);
    expect(waitOf(state, [dishOf('fries')], atMinute(30))).toBe(30);
    expect(waitOf(state, [dishOf('limeade')], atMinute(30))).toBe(1);
  });
});

/** Ten orders of fries at 0:00 to 0:09, and then bumps of some of them at 20:00. */
const backlog = (...bumped: number[]) => [
  ...Array.from({ length: 10 }, (_, n) => at(n, fries(`t${n}`))),
  ...bumped.map((n) => at(1_200 + n, bump(`t${n}`))),
];
const saidAt = (minutes: number, ...steps: Step[]) => waitNow(wait(...steps), atMinute(minutes));

describe('the oldest ticket', () => {
  it('counts in a kitchen that makes nothing, whatever came after it', () => {
    expect(saidAt(45, ...backlog())).toBe(45);
    const late = [at(2_400, fries('late'))];
    expect(saidAt(45, ...backlog(), ...late)).toBe(45);
  });

  it('counts while the station owes as much from its time as it has made since', () => {
    // One that was made out of turn hides one old ticket at most, and nine are left.
    const { state } = given(...backlog(9));
    expect(waitOf(state, [dishOf('fries')], atMinute(45))).toBeCloseTo(45 - 1 / 60);
    expect(wait(...backlog(9)).oldest).toBe(OPENING);
  });

  it('does not count for an order once the station has passed it over; the wait that windows show is never below its age', () => {
    const flowing = [...backlog(1, 2, 3, 4, 5, 6, 7, 8, 9), at(2_580, fries('late'))];
    expect(wait(...flowing)).toMatchObject({ open: 2, oldest: OPENING });
    expect(saidAt(45, ...flowing)).toBe(45);
    const { state } = given(...flowing);
    expect(waitOf(state, [dishOf('fries')], atMinute(45))).toBeLessThan(25);
  });

  it('counts again for a station that has stopped: the tickets behind it have waited too', () => {
    const stopped = [...backlog(5, 6), at(1_300, fries('late'))];
    expect(saidAt(60, ...stopped)).toBe(60);
  });

  it('is not hidden by a rush that is made before it', () => {
    const rush = order('rush', [line('a', 'fries')], { priority: 'rush' });
    const steps = [at(0, fries('t1')), at(60, rush), at(120, bump('rush'))];
    expect(saidAt(30, ...steps)).toBe(30);
  });

  it('does not count at another station, on the pass, or on hold', () => {
    const elsewhere = given(at(0, order('t1', [line('a', 'burrito')]))).state;
    expect(waitOf(elsewhere, [dishOf('fries')], atMinute(30))).toBe(4);
    expect(saidAt(30, at(0, fries('t1')), at(240, bump('t1')))).toBe(4);
    const held = order('t1', [line('a', 'fries')], { hold: true });
    expect(wait(at(0, held)).oldest).toBeUndefined();
  });
});

describe('promiseMinutes', () => {
  it('rounds the wait up to five minutes, and is at least five', () => {
    const { state } = given();
    expect(promiseMinutes(state, [], OPENING)).toBe(5);
    expect(promiseMinutes(state, [dishOf('nachos')], OPENING)).toBe(5);
    const late = given(at(0, fries('t1'))).state;
    expect(promiseMinutes(late, [], atMinute(11))).toBe(15);
    expect(promiseMinutes(late, [dishOf('fries')], atMinute(11))).toBe(15);
  });
});

describe('in a kitchen with a limited number of cooks', () => {
  it.each([
    [15, 0.6, 8],
    [15, 1.1, 8],
    [60, 0.6, 4],
    [60, 0.85, 4],
    [60, 1.1, 4],
    [350, 0.6, 1],
    [350, 0.85, 1],
    [350, 1.1, 1],
  ])(
    'given %i tickets an hour and cooks who are busy for %d of their time, then the median error is at most a quarter and no quote is below what the oldest ticket has waited that no cook has begun',
    (ticketsPerHour, usage, hours) => {
      for (const tellsStarts of [true, false]) {
        const seed = ticketsPerHour + Number(tellsStarts);
        const kitchen = { ticketsPerHour, hours, seed, usage, slowness: 1.2, tellsStarts };
        const said = serve(kitchen);
        expect(said).toHaveLength(ticketsPerHour * hours);
        expect(medianError(said, 'quoted')).toBeLessThanOrEqual(0.25);
        expect(belowWaiting(said)).toBe(0);
      }
    },
    60_000,
  );

  it.each([0.8, 1, 2])('learns that its cooks take %d times what the menu says', (slowness) => {
    const kitchen = { ticketsPerHour: 60, hours: 3, seed: 3, usage: 0.9, tellsStarts: false };
    const said = serve({ ...kitchen, slowness });
    const learnt = said.slice(20);
    const over = learnt.filter(({ quoted, real }) => quoted >= real).length / learnt.length;
    expect(medianError(learnt, 'quoted')).toBeLessThanOrEqual(slowness < 1 ? 0.4 : 0.25);
    expect(over).toBeGreaterThan(0.4);
  });
});

describe('in the rehearsal of the app', () => {
  it.each([15, 60, 350])(
    'given %i tickets an hour, then the median error is at most a quarter and no quote is below what the oldest ticket has waited that no cook has begun',
    async (ticketsPerHour) => {
      const said = await rehearsed({ house: sampleHouse, orders, ticketsPerHour });
      expect(said).toHaveLength(orders.length);
      expect(medianError(said, 'quoted')).toBeLessThanOrEqual(0.25);
      expect(belowWaiting(said)).toBe(0);
    },
    60_000,
  );
});

it('looks only at what an event changed: 299 of 300 open tickets and a long day are remembered', () => {
  const state = busyHouse(300, 10_000);
  const [ticket] = Object.values(state.tickets);
  if (!ticket) throw new Error('no ticket');
  // Each event makes a state and one ticket; the others are the same objects as before.
  const after = (n: number): HouseState => ({
    ...state,
    sequence: state.sequence + n,
    tickets: { ...state.tickets, [ticket.id]: { ...ticket, covers: n } },
  });
  const timeOf = (next: HouseState): number => {
    const began = performance.now();
    expectedWait(next, 'all');
    return performance.now() - began;
  };
  expectedWait(state, 'all');
  // Side by side in one run: a state of new objects, of which nothing is remembered, and the state one event later.
  const runs = Array.from({ length: 9 }, (_, n) => ({
    whole: timeOf(structuredClone(state)),
    event: timeOf(after(n)),
  }));
  const middle = (times: number[]): number => times.sort((one, other) => one - other)[4] ?? 0;
  const ratio = middle(runs.map(({ whole }) => whole)) / middle(runs.map(({ event }) => event));
  expect(ratio).toBeGreaterThan(2);
}, 30_000);
