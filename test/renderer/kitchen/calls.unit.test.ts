import { describe, expect, it } from 'vitest';
import { ANSWER_MS, type Call, callsAfter } from '../../../renderer/kitchen/calls/calls';
import { command, given, line, OPENING, order, type Step } from '../../shared/domain/given';

const call = command('page.send', { server: 'Ana', text: 'Hands, please' });
const hear = command('page.hear', { pageId: call.id });
const t1 = order('t1', [line('a', 'burrito')]);
const bump = command('ticket.bump', { ticketId: 't1' });
const withFood = command('page.send', { ticketId: 't1', server: 'Ana', text: 'Dying!' });

const callsThen = (before: readonly Call[], now: number, ...steps: Step[]) =>
  callsAfter(before, given(...steps).state, now);
const states = (calls: readonly Call[]) => calls.map(({ text, heardAt }) => [text, heardAt]);

describe('the calls by hand', () => {
  it('are those that nobody has heard, and for a minute those that somebody has', () => {
    const called = callsThen([], OPENING, call);
    expect(states(called)).toEqual([['Hands, please', undefined]]);
    const heard = callsThen(called, OPENING + 9_000, call, hear);
    expect(states(heard)).toEqual([['Hands, please', OPENING + 9_000]]);
    const last = OPENING + 9_000 + ANSWER_MS;
    expect(states(callsThen(heard, last - 1, call, hear))).toEqual(states(heard));
    expect(callsThen(heard, last, call, hear)).toEqual([]);
  });

  it('are not what the house pages by itself', () => {
    const byItself = command('page.send', { ticketId: 't1', server: 'Ana' });
    expect(callsThen([], OPENING, t1, bump, byItself)).toEqual([]);
  });

  it('claim no answer when the food that they were about went back', () => {
    const called = callsThen([], OPENING, t1, bump, withFood);
    expect(states(called)).toEqual([['Dying!', undefined]]);
    const recall = command('ticket.recall', { ticketId: 't1' });
    expect(callsThen(called, OPENING, t1, bump, withFood, recall)).toEqual([]);
  });
});
