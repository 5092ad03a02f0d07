import { describe, expect, it } from 'vitest';
import { allDay } from '../../../../shared/views/all-day';
import { expo } from '../../../../shared/views/expo';
import { rail } from '../../../../shared/views/rail';
import { recentlyBumped } from '../../../../shared/views/recall';
import { at, command, given, line, OPENING, order } from '../given';

/** Nachos are made at fry and grill, a burrito at grill only. */
const t1 = order('t1', [line('n', 'nachos', { quantity: 2 }), line('b', 'burrito')]);
const bump = (station?: string) => command('ticket.bump', { ticketId: 't1', station });
const bumpLine = (station?: string) =>
  command('item.bump', { ticketId: 't1', itemId: 'n', station });
const recall = (station?: string) => command('ticket.recall', { ticketId: 't1', station });
const part = (itemId: string, station: string) =>
  ['item.station-done', { ticketId: 't1', itemId, station }] as const;
const ready = (itemId: string) => ['item.ready', { ticketId: 't1', itemId }] as const;
const back = (itemId: string) => ['item.recalled', { ticketId: 't1', itemId }] as const;

describe('a line of two stations', () => {
  it('is done at the station that bumps its ticket, and owed by the other', () => {
    given(t1)
      .when(bump('grill'))
      .then([part('n', 'grill'), ready('b')]);
    const { ticket } = given(t1, at(30, bump('grill')));
    expect(ticket('t1').items[0]).toMatchObject({
      phase: 'owed',
      doneStations: { grill: OPENING + 30_000 },
    });
  });

  it('is ready when the last of them bumps it', () => {
    given(t1, bump('grill'))
      .when(bump('fry'))
      .then([ready('n')]);
    const { ticket } = given(t1, bump('grill'), bump('fry'));
    expect(ticket('t1').items[0]).toMatchObject({ phase: 'ready' });
    expect(ticket('t1').items[0]?.doneStations).toBeUndefined();
  });

  it('cannot be bumped twice by the same station', () => {
    given(t1, bump('grill')).when(bump('grill')).then({ code: 'conflict', field: 'data.ticketId' });
    given(t1, bumpLine('fry'))
      .when(bumpLine('fry'))
      .then({ code: 'conflict', field: 'data.station' });
    given(t1).when(bumpLine('bar')).then({ code: 'conflict', field: 'data.station' });
  });

  it('is done everywhere by a bump without a station, of the line, the ticket or the pass', () => {
    given(t1, bump('grill'))
      .when(bumpLine())
      .then([ready('n')]);
    given(t1, bump('grill'))
      .when(bump())
      .then([ready('n')]);
    given(t1, bump('grill'))
      .when(command('ticket.pass', { ticketId: 't1', override: true }))
      .then([
        ready('n'),
        ['ticket.ready', { ticketId: 't1', itemIds: ['n', 'b'], override: true }],
      ]);
  });

  it('keeps the ticket from the pass until both are done', () => {
    given(t1, bump('grill'))
      .when(command('ticket.pass', { ticketId: 't1' }))
      .then({ code: 'conflict', says: /2 × Nachos/u });
  });

  it('returns to both stations by a recall, also while one still owes its part', () => {
    given(t1, bumpLine('grill'))
      .when(command('item.recall', { ticketId: 't1', itemId: 'n' }))
      .then([back('n')]);
    given(t1, bump('grill'))
      .when(recall('grill'))
      .then([back('n'), back('b')]);
    given(t1, bumpLine('grill'))
      .when(recall('fry'))
      .then({ code: 'conflict', field: 'data.ticketId' });
    const { ticket } = given(t1, bump('grill'), recall('grill'));
    expect(ticket('t1').items[0]?.doneStations).toBeUndefined();
  });

  it('leaves the rail, the totals and expo only at the station that did its part', () => {
    const { state } = given(t1, bump('grill'));
    expect(rail(state, ['grill'])).toEqual([]);
    expect(allDay(state, ['grill'])).toEqual([]);
    expect(rail(state, ['fry'])).toHaveLength(1);
    expect(allDay(state, ['fry'])).toMatchObject([{ name: 'Nachos', quantity: 2 }]);
    expect(allDay(state, 'all')).toMatchObject([{ name: 'Nachos', quantity: 2 }]);
    expect(expo(state)[0]?.expo.stations).toEqual([
      { station: 'fry', owed: 2, started: 0 },
      { station: 'grill', owed: 0, started: 0 },
    ]);
  });

  it('shows as done next to what its station still owes, and can be recalled there', () => {
    const { state } = given(t1, bumpLine('grill'));
    const [card] = rail(state, ['grill']);
    const lines = card?.sections.flatMap((section) => section.lines) ?? [];
    expect(lines.map(({ item, done }) => [item.itemId, done])).toEqual([
      ['n', true],
      ['b', false],
    ]);
    expect(card).toMatchObject({ done: 1, total: 2 });
    const [bumped] = recentlyBumped(state, ['grill'], 9);
    expect(bumped).toMatchObject({ bumpedAt: OPENING + 2_000, onRail: true });
    expect(recentlyBumped(state, ['fry'], 9)).toEqual([]);
  });
});
