import { describe, expect, it } from 'vitest';
import { ANSWER_MS, answerEnded, type Call, callsByHand } from '../../../shared/views/calls';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const call = command('page.send', { server: 'Ana', call: 'hands' });
const hear = at(9, command('page.hear', { pageId: call.id }));
const t1 = order('t1', [line('a', 'burrito')]);
const bump = command('ticket.bump', { ticketId: 't1' });
const withFood = command('page.send', { ticketId: 't1', server: 'Ana', text: 'Dying!' });
const ABOUT_FOOD = [t1, bump, withFood];

const callsThen = (now: number, ...steps: Step[]) => callsByHand(given(...steps).state, now);
const states = (calls: readonly Call[]) =>
  calls.map(({ words, heardAt }) => [words.call ?? words.text, heardAt]);

describe('the calls by hand', () => {
  it('are the unheard ones, and the heard ones for a minute', () => {
    expect(states(callsThen(OPENING, call))).toEqual([['hands', undefined]]);
    const heard = [['hands', OPENING + 9_000]];
    expect(states(callsThen(OPENING + 9_000, call, hear))).toEqual(heard);
    const last = OPENING + 9_000 + ANSWER_MS;
    expect(states(callsThen(last - 1, call, hear))).toEqual(heard);
    expect(callsThen(last, call, hear)).toEqual([]);
  });

  it('have the latest first', () => {
    const later = at(5, command('page.send', { server: 'Luis', text: 'Question' }));
    expect(callsThen(OPENING, call, later).map(({ server }) => server)).toEqual(['Luis', 'Ana']);
  });

  it('leave out the pages that the house sends by itself', () => {
    const byItself = command('page.send', { ticketId: 't1', server: 'Ana' });
    expect(callsThen(OPENING, t1, bump, byItself)).toEqual([]);
  });

  it('stay with their food for a minute after they are heard, and go when it is picked up', () => {
    const heard = at(20, command('page.hear', { pageId: withFood.id }));
    const answer = [['Dying!', OPENING + 20_000]];
    expect(states(callsThen(OPENING + 20_000, ...ABOUT_FOOD, heard))).toEqual(answer);
    const serve = at(30, command('ticket.serve', { ticketId: 't1' }));
    expect(callsThen(OPENING + 30_000, ...ABOUT_FOOD, heard, serve)).toEqual([]);
  });

  it('show no answer when their food was recalled', () => {
    expect(states(callsThen(OPENING, ...ABOUT_FOOD))).toEqual([['Dying!', undefined]]);
    const recall = command('ticket.recall', { ticketId: 't1' });
    expect(callsThen(OPENING, ...ABOUT_FOOD, recall)).toEqual([]);
  });

  it('show no answer when their ticket was voided', () => {
    const about = command('page.send', { ticketId: 't1', server: 'Ana', text: 'Question' });
    const voided = command('ticket.void', { ticketId: 't1', reason: 'left' });
    expect(states(callsThen(OPENING, t1, about))).toEqual([['Question', undefined]]);
    expect(callsThen(OPENING, t1, about, voided)).toEqual([]);
  });

  it('change with the clock only when an answer ends', () => {
    const { state } = given(call, hear);
    const end = OPENING + 9_000 + ANSWER_MS;
    expect(answerEnded(state, end - 1)).toBe(0);
    expect(answerEnded(state, end)).toBe(end);
    expect(answerEnded(state, end + 3_600_000)).toBe(end);
    expect(callsByHand(state, answerEnded(state, end - 1))).toHaveLength(1);
    expect(callsByHand(state, answerEnded(state, end))).toEqual([]);
  });
});
