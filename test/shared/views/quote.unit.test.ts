import { describe, expect, it } from 'vitest';
import { expectedWait, promiseMinutes } from '../../../shared/views/quote';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const wait = (...steps: Step[]) => expectedWait(given(...steps).state, 'all');
const fries = (id: string) => order(id, [line('a', 'fries')]);
const bump = (ticketId: string) => command('ticket.bump', { ticketId });
/** A ticket of fries, placed at minute `from`, that took a number of minutes. */
const took = (id: string, from: number, minutes: number): Step[] => [
  at(from * 60, fries(id)),
  at((from + minutes) * 60, bump(id)),
];

describe('expectedWait', () => {
  it('is undefined for an empty kitchen', () => {
    expect(wait()).toEqual({
      minutes: undefined,
      open: 0,
      oldest: undefined,
      oldestTicket: undefined,
    });
  });

  it('is the longest owed prep time before the first bump', () => {
    const story = [at(0, fries('t1')), at(10, order('t2', [line('a', 'nachos')]))];
    expect(wait(...story)).toMatchObject({ minutes: 5, open: 2, oldest: OPENING });
    expect(wait(...story).oldestTicket?.id).toBe('t1');
  });

  it('is the median of what recent lines took, rounded up', () => {
    const story = [...took('t1', 0, 6), ...took('t2', 7, 9.5), ...took('t3', 17, 30)];
    expect(wait(...story).minutes).toBe(10);
  });

  it('is at least the longest owed prep time', () => {
    const nachos = at(600, order('t9', [line('a', 'nachos')]));
    expect(wait(...took('t1', 0, 1), nachos).minutes).toBe(5);
  });

  it('ignores earlier parts of the service, and lines that were recalled', () => {
    const lunch = [...took('t0', 0, 40), ...took('t1', 45, 30)];
    expect(wait(...lunch, ...took('t2', 300, 4)).minutes).toBe(4);
    const recalled = [
      ...took('t1', 0, 4),
      at(3_000, command('ticket.recall', { ticketId: 't1' })),
      at(3_001, bump('t1')),
    ];
    expect(wait(...recalled).minutes).toBeUndefined();
    expect(wait(...recalled, ...took('t2', 51, 7)).minutes).toBe(7);
  });

  it('is never negative, also when the clock is set back', () => {
    expect(wait(at(0, fries('t1')), at(-9_000, bump('t1'))).minutes).toBeUndefined();
  });

  it('depends on the chosen stations', () => {
    const { state } = given(fries('t1'), order('t2', [line('a', 'burrito')]));
    expect(expectedWait(state, ['grill'])).toMatchObject({ minutes: 3, open: 1 });
    expect(expectedWait(state, ['bar'])).toMatchObject({ minutes: undefined, open: 0 });
  });
});

describe('promiseMinutes', () => {
  it('rounds the current wait up to five minutes', () => {
    const story = [...took('t1', 0, 6), ...took('t2', 7, 9.5), ...took('t3', 17, 30)];
    expect(wait(...story).minutes).toBe(10);
    expect(promiseMinutes(given(...story).state, [])).toBe(10);
    expect(promiseMinutes(given(...took('t1', 0, 11)).state, [])).toBe(15);
  });

  it('is at least the time of the ordered dishes, and at least five minutes', () => {
    const { state } = given();
    expect(promiseMinutes(state, [])).toBe(5);
    expect(promiseMinutes(state, [4, 12, 1])).toBe(15);
  });
});
