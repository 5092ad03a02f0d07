import { describe, expect, it } from 'vitest';
import { capacitiesFor } from '../../../electron/rehearsal/cooks';
import type { MatchedOrder } from '../../../electron/rehearsal/match-menu';
import { schedule } from '../../../electron/rehearsal/schedule';
import { sampleHouse } from '../../../shared/sample/sample-house';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const order = (id: number, more: Partial<MatchedOrder> = {}): MatchedOrder => ({
  id: String(id),
  lines: [{ menuItemId: 'chicken-bowl', quantity: 1, modifiers: [] }],
  ...more,
});
const many = (count: number) => Array.from({ length: count }, (_, index) => order(index));
const plan = (orders: MatchedOrder[], options = {}) => schedule(orders, sampleHouse, options);

describe('the schedule', () => {
  it('spreads orders without times at 350 an hour, at random', () => {
    const planned = plan(many(3500));
    const hours = (planned.at(-1)?.at ?? 0) / HOUR;
    expect(hours).toBeGreaterThan(9.3);
    expect(hours).toBeLessThan(10.7);
    const gaps = planned.map(({ at }, index) => at - (planned[index - 1]?.at ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    // The gaps of a Poisson stream vary by as much as their mean.
    expect(Math.sqrt(variance) / mean).toBeGreaterThan(0.9);
    expect(Math.sqrt(variance) / mean).toBeLessThan(1.1);
  });

  it('uses another rate, and is the same for the same seed only', () => {
    const end = (options: object) => plan(many(500), options).at(-1)?.at ?? 0;
    expect(end({ ticketsPerHour: 3500 })).toBeCloseTo(end({}) / 10, 3);
    expect(plan(many(50), { seed: 9 })).toEqual(plan(many(50), { seed: 9 }));
    expect(plan(many(50), { seed: 9 })).not.toEqual(plan(many(50), { seed: 10 }));
  });

  it('keeps the times of the file, in order, from the first one on', () => {
    const start = 12 * HOUR;
    const planned = plan([
      order(1, { time: start + 9 * MINUTE, table: 'late' }),
      order(2, { time: start, table: 'first' }),
      order(3, { table: 'with the one before' }),
    ]);
    expect(planned.map(({ at, table }) => [at, table])).toEqual([
      [0, 'first'],
      [0, 'with the one before'],
      [9 * MINUTE, 'late'],
    ]);
  });

  it('skips the night', () => {
    const planned = plan([order(1, { time: 0 }), order(2, { time: 14 * HOUR })]);
    expect(planned[1]?.at).toBe(30 * MINUTE);
  });

  it('seats an order at its table, with the server of that section', () => {
    const orders = ['1', '1', '2', 'Terrace 9'].map((table, index) => order(index, { table }));
    const [a, b, c, terrace] = plan(orders);
    expect(a).toMatchObject({ orderType: 'dine-in', table: '1' });
    expect(b?.server).toBe(a?.server);
    expect(c?.server).toBe(a?.server);
    const names = sampleHouse.staff.map((member) => member.name);
    expect(names).toContain(terrace?.server);
  });

  it('works without tables and staff', () => {
    const house = { ...sampleHouse, tables: [], staff: [] };
    for (const ticket of schedule(many(50), house)) {
      expect(ticket.orderType).not.toBe('dine-in');
      expect(ticket.server).toBe('Counter');
    }
  });
});

describe('the stations', () => {
  it('have room for twice their average load', () => {
    const planned = plan(many(3500));
    const { prepMinutes = 0 } =
      sampleHouse.menu.items.find(({ id }) => id === 'chicken-bowl') ?? {};
    const load = (350 / 60) * prepMinutes;
    const capacities = capacitiesFor(planned, sampleHouse);
    expect(capacities.get('grill')).toBeGreaterThan(1.8 * load);
    expect(capacities.get('grill')).toBeLessThan(2.5 * load + 4);
    expect(capacities.get('bar')).toBeGreaterThan(0);
  });
});
