import { describe, expect, it } from 'vitest';
import { ANSWERED_CALLS_MAX } from '../../../shared/domain/answered-calls';
import { openDay } from '../../../shared/domain/open-day';
import { at, command, given, line, OPENING, order, type Step } from './given';

const call = (text: string) => command('page.send', { table: '7', server: 'Ana', text });
const hear = (pageId: string) => command('page.hear', { pageId });

describe('a call without food', () => {
  it('is recorded when it is answered: server, table, time and level', () => {
    const hands = call('Hands');
    const { state } = given(
      at(0, hands),
      at(30, command('page.escalate', { pageId: hands.id, level: 2 })),
      at(40, hear(hands.id)),
    );
    expect(state.answeredCalls).toEqual([
      {
        id: hands.id,
        table: '7',
        server: 'Ana',
        text: 'Hands',
        sentAt: OPENING,
        level: 2,
        heardAt: OPENING + 40_000,
      },
    ]);
  });

  it('is not recorded before its answer; a page with food is recorded on its lines', () => {
    const page = command('page.send', { ticketId: 't1', server: 'Ana' });
    const { state } = given(
      call('Hands'),
      order('t1', [line('a', 'burrito')]),
      command('ticket.bump', { ticketId: 't1' }),
      page,
      hear(page.id),
      command('ticket.serve', { ticketId: 't1' }),
    );
    expect(state).not.toHaveProperty('answeredCalls');
  });

  it('drops the oldest beyond a limit, so that the state stays small', () => {
    const calls = Array.from({ length: ANSWERED_CALLS_MAX + 1 }, (_, index) => call(`${index}`));
    const { state } = given(...calls.flatMap((one): Step[] => [one, hear(one.id)]));
    expect(state.answeredCalls).toHaveLength(ANSWERED_CALLS_MAX);
    expect(state.answeredCalls?.at(0)?.text).toBe('1');
  });

  it('is dropped when its day ends', () => {
    const hands = call('Hands');
    const next = given(hands, hear(hands.id), (state) => openDay(state, '2026-11-24'));
    expect(next.state).not.toHaveProperty('answeredCalls');
  });
});

describe('the record of a page with food', () => {
  it('is kept on its lines, with server and level, until the kitchen recalls them', () => {
    const page = command('page.send', { ticketId: 't1', server: 'Noor' });
    const louder = (level: number) => command('page.escalate', { pageId: page.id, level });
    const story = [
      order('t1', [line('a', 'burrito')]),
      command('ticket.bump', { ticketId: 't1' }),
      page,
    ];
    const item = (...steps: Step[]) => given(...story, ...steps).ticket('t1').items[0];
    expect(item()).toMatchObject({ pagedTo: 'Noor' });
    expect(item()).not.toHaveProperty('pageLevel');
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Luis' });
    expect(item(louder(2), louder(3), over, louder(2))).toMatchObject({
      pagedTo: 'Luis',
      pageLevel: 3,
    });
    const back = item(louder(2), command('ticket.recall', { ticketId: 't1' }));
    expect(back).not.toHaveProperty('pagedTo');
    expect(back).not.toHaveProperty('pageLevel');
  });
});
