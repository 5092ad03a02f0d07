import { describe, expect, it } from 'vitest';
import { dayReport } from '../../../shared/views/day-report';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const MINUTE = 60_000;
const hourOf = (time: number): number => new Date(time).getUTCHours();
const report = (now: number, ...steps: Step[]) =>
  dayReport(given(...steps).state, OPENING + now * MINUTE, hourOf);
const fries = (id: string, quantity = 1) => order(id, [line('a', 'fries', { quantity })]);
const bump = (ticketId: string) => command('ticket.bump', { ticketId });
/** A ticket of fries that was placed at a minute and took so many. */
const took = (id: string, from: number, minutes: number): Step[] => [
  at(from * 60, fries(id)),
  at((from + minutes) * 60, bump(id)),
];
const NONE = { count: 0, median: 0, ninetieth: 0 };

describe('the report of a day', () => {
  it('is nothing before the first ticket', () => {
    expect(report(0)).toEqual({
      tickets: { placed: 0, open: 0, served: 0, voided: 0 },
      dishes: { ready: 0, waiting: 0, voided: 0 },
      cents: 0,
      late: { late: 0, of: 0 },
      cooking: NONE,
      pass: NONE,
      heard: NONE,
      pages: { unheard: 0, heard: 0 },
      stations: [],
      hours: [],
      voids: [],
    });
  });

  it('has the median and the 90th percentile of fired ▶ ready', () => {
    const ten = Array.from({ length: 10 }, (_, index) => took(`t${index}`, index * 20, index + 1));
    expect(report(300, ...ten.flat()).cooking).toEqual({
      count: 10,
      median: 5 * MINUTE,
      ninetieth: 9 * MINUTE,
    });
  });

  it('counts tickets, dishes and money; what is voided counts for nothing else', () => {
    const figures = report(
      10,
      at(0, fries('t1', 3)),
      at(60, fries('t2')),
      at(61, order('t3', [line('a', 'fries'), line('b', 'nachos', { quantity: 2 })])),
      at(120, bump('t1')),
      at(125, command('ticket.pass', { ticketId: 't1' })),
      at(180, command('ticket.serve', { ticketId: 't1' })),
      at(200, command('ticket.void', { ticketId: 't2', reason: 'left' })),
      at(210, command('item.void', { ticketId: 't3', itemId: 'b', reason: 'wrong dish' })),
    );
    expect(figures.tickets).toEqual({ placed: 3, open: 1, served: 1, voided: 1 });
    expect(figures.dishes).toEqual({ ready: 3, waiting: 1, voided: 3 });
    const fry = figures.cents / 4;
    expect(fry).toBeGreaterThan(0);
    expect(figures.pass).toEqual({ count: 1, median: 55_000, ninetieth: 55_000 });
    expect(figures.voids).toMatchObject([
      { number: 3, quantity: 2, reason: 'wrong dish' },
      { number: 2, quantity: 1, reason: 'left' },
    ]);
  });

  it('is late by the order type’s own threshold, also while it is still owed', () => {
    const { state } = given(...took('t1', 0, 1), at(120, fries('t2')));
    const { late } = state.house.settings.thresholds['dine-in'];
    const lateAt = (minutes: number) => dayReport(state, OPENING + minutes * MINUTE, hourOf).late;
    expect(lateAt(2 + late - 1)).toEqual({ late: 0, of: 2 });
    expect(lateAt(2 + late)).toEqual({ late: 1, of: 2 });
  });

  it('leaves what is held, and what was recalled, out of the times', () => {
    const figures = report(
      90,
      at(0, order('t1', [line('a', 'fries'), line('b', 'fries', { course: 2 })])),
      at(60, bump('t1')),
      at(120, command('ticket.recall', { ticketId: 't1' })),
      at(3_000, bump('t1')),
    );
    expect(figures.cooking).toEqual(NONE);
    expect(figures.late).toEqual({ late: 0, of: 1 });
    expect(figures.dishes).toEqual({ ready: 1, waiting: 1, voided: 0 });
  });

  it('tells stations and hours apart, the hours as the day runs', () => {
    const figures = report(
      7 * 60,
      ...took('t1', 0, 4),
      ...took('t2', 6 * 60 + 5, 8),
      at(6 * 3600 + 1_000, order('t3', [line('a', 'nachos')])),
    );
    expect(figures.hours.map(({ hour, tickets }) => [hour, tickets])).toEqual([
      [18, 1],
      [0, 2],
    ]);
    expect(figures.hours[0]?.cooking.median).toBe(4 * MINUTE);
    const fry = figures.stations.find(({ id }) => id === 'fry');
    expect(fry?.cooking).toMatchObject({ count: 2, ninetieth: 8 * MINUTE });
  });

  it('does not count a merged ticket twice', () => {
    const figures = report(
      5,
      at(0, fries('t1')),
      at(10, order('t2', [line('b', 'fries')])),
      at(20, command('ticket.merge', { ticketId: 't1', into: 't2' })),
    );
    expect(figures.tickets).toMatchObject({ placed: 1, open: 1 });
    expect(figures.dishes.waiting).toBe(2);
  });

  it('says who waits to be heard', () => {
    const { pages, heard } = report(
      5,
      at(0, command('page.send', { table: '7', server: 'Ana' })),
      at(10, command('page.send', { table: '8', server: 'Ana' })),
    );
    expect(pages).toEqual({ unheard: 2, heard: 0 });
    expect(heard).toEqual(NONE);
  });
});
