import { describe, expect, it } from 'vitest';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { shiftHistory } from '../../../shared/views/shift-history';
import { busyHouse } from '../domain/busy-house';
import { at, command, given, line, OPENING, order, type Step } from '../domain/given';

const LIMIT = 500;
const history = (server: string | undefined, ...steps: Step[]) =>
  shiftHistory(given(...steps).state, server, LIMIT);

const t1 = order('t1', [line('a', 'burrito'), line('b', 'burrito', { quantity: 2 })]);
const bump = command('ticket.bump', { ticketId: 't1' });
const page = command('page.send', { ticketId: 't1', server: 'Ana' });
const hear = (pageId: string) => command('page.hear', { pageId });
const serve = command('ticket.serve', { ticketId: 't1' });
const call = command('page.send', { table: '12', server: 'Ana', text: 'Hands' });

describe('the history of a shift', () => {
  it('shows place, food, time, and the time until heard and served', () => {
    const { entries } = history(
      'Ana',
      at(0, t1),
      at(60, bump),
      at(61, page),
      at(91, command('page.escalate', { pageId: page.id, level: 2 })),
      at(101, hear(page.id)),
      at(121, serve),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      at: OPENING + 61_000,
      where: { table: '7', number: 1 },
      what: [{ name: 'Burrito', quantity: 3 }],
      heardAfter: 40_000,
      servedAfter: 20_000,
      level: 2,
    });
  });

  it('includes open pages, without the steps that did not happen', () => {
    const [entry] = history('Ana', t1, bump, page).entries;
    expect(entry).not.toHaveProperty('heardAfter');
    expect(entry).not.toHaveProperty('servedAfter');
    const [half] = history(
      'Ana',
      ...[t1, bump, page, hear(page.id)],
      command('ticket.serve', { ticketId: 't1', itemIds: ['a'] }),
    ).entries;
    expect(half).toHaveProperty('heardAfter');
    expect(half).not.toHaveProperty('servedAfter');
  });

  it('counts from the page when no server heard it', () => {
    const [entry] = history('Ana', t1, bump, at(70, page), at(100, serve)).entries;
    expect(entry).toMatchObject({ servedAfter: 30_000 });
    expect(entry).not.toHaveProperty('heardAfter');
  });

  it('has calls without food, open and answered', () => {
    expect(history('Ana', call).entries).toMatchObject([{ text: 'Hands', where: { table: '12' } }]);
    expect(history('Ana', at(0, call), at(9, hear(call.id))).entries).toMatchObject([
      { text: 'Hands', heardAfter: 9_000, what: [] },
    ]);
  });

  it('belongs to the last server of a page: a runner, or one who took it over', () => {
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Luis' });
    const story = [t1, bump, page, over, hear(page.id), serve];
    expect(history('Ana', ...story).count).toBe(0);
    expect(history('Luis', ...story).count).toBe(1);
    expect(history(undefined, ...story).count).toBe(1);
  });

  it('belongs to the server who heard it, when the kitchen called two for the same food', () => {
    const other = command('page.send', { ticketId: 't1', server: 'Luis' });
    const story = [t1, bump, page, other, hear(other.id)];
    expect(history('Luis', ...story).entries).toMatchObject([{ what: [{ quantity: 3 }] }]);
    expect(history('Ana', ...story).count).toBe(0);
  });

  it('keeps the call about food that was recalled, and has the next one too', () => {
    const back = command('ticket.recall', { ticketId: 't1' });
    const again = command('page.send', { ticketId: 't1', server: 'Ana' });
    const story = [
      ...[at(0, t1), at(60, bump), at(61, page), at(71, hear(page.id)), at(80, back)],
      ...[at(140, bump), at(141, again), at(146, hear(again.id)), at(150, serve)],
    ];
    expect(history('Ana', ...story).entries).toMatchObject([
      { at: OPENING + 141_000, heardAfter: 5_000, servedAfter: 4_000 },
      { at: OPENING + 61_000, heardAfter: 10_000, what: [{ name: 'Burrito', quantity: 3 }] },
    ]);
    expect(history('Ana', ...story).entries[1]).not.toHaveProperty('servedAfter');
  });

  it('keeps the call that was heard before its page was handed over', () => {
    const over = command('page.hand-over', { pageIds: [page.id], to: 'Luis' });
    const story = [
      ...[at(0, t1), at(60, bump), at(61, page), at(71, hear(page.id))],
      ...[at(100, over), at(106, hear(page.id)), at(110, serve)],
    ];
    expect(history('Ana', ...story).entries).toMatchObject([
      { at: OPENING + 61_000, server: 'Ana', heardAfter: 10_000 },
    ]);
    expect(history('Luis', ...story).entries).toMatchObject([
      { at: OPENING + 100_000, server: 'Luis', heardAfter: 6_000, servedAfter: 4_000 },
    ]);
  });

  it('keeps the call about a plate that was made again', () => {
    const remake = command('item.remake', {
      ticketId: 't1',
      itemId: 'a',
      newItemId: 'z',
      reason: 'dropped',
    });
    const { entries } = history('Ana', t1, bump, page, hear(page.id), serve, remake);
    expect(entries).toMatchObject([{ what: [{ name: 'Burrito', quantity: 3 }] }]);
    expect(entries[0]).toHaveProperty('servedAfter');
  });

  it('begins with the latest, and has the medians of all', () => {
    const calls = [10, 30, 50].map((seconds) => ({
      seconds,
      sent: command('page.send', { table: `${seconds}`, server: 'Ana' }),
    }));
    const steps = calls.flatMap(({ seconds, sent }) => [
      at(seconds, sent),
      at(seconds + seconds / 10, hear(sent.id)),
    ]);
    const { entries, heard, served, again } = history('Ana', ...steps);
    expect(entries.map(({ where }) => where.table)).toEqual(['50', '30', '10']);
    expect(heard).toEqual({ count: 3, median: 3_000 });
    expect(served.count).toBe(0);
    expect(again).toBe(0);
  });

  it('shows at most the limit of a day of thousands, and counts them all', () => {
    const state = paged(busyHouse(0, 3_000));
    const { entries, count } = shiftHistory(state, 'Ana', LIMIT);
    expect(count).toBe(3_000);
    expect(entries).toHaveLength(LIMIT);
    expect(entries[0]?.at).toBe(OPENING + 3_000);
  });
});

/** Pages each ticket's server at a different moment. */
function paged(state: HouseState): HouseState {
  const of = (ticket: Ticket): Ticket => ({
    ...ticket,
    items: ticket.items.map((item) => ({ ...item, pagedAt: OPENING + ticket.number })),
  });
  const closed = state.closed.map((bucket) =>
    Object.fromEntries(Object.entries(bucket).map(([id, ticket]) => [id, of(ticket)])),
  );
  return { ...state, closed };
}
