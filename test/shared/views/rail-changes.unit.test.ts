import { describe, expect, it } from 'vitest';
import { rail } from '../../../shared/views/rail';
import type { Stations } from '../../../shared/views/stations';
import { command, given, line, order, type Step } from '../domain/given';

const t1 = order('t1', [
  line('both', 'nachos', { allergies: ['Nuts'] }),
  line('fry', 'fries'),
  line('bar', 'limeade'),
]);
const card = (stations: Stations, ...steps: Step[]) => rail(given(...steps).state, stations)[0];
const changes = (stations: Stations, ...steps: Step[]) => card(stations, ...steps)?.changes;
const sees = (what: 'allergies' | 'changes', station?: string) =>
  command('ticket.acknowledge', {
    ticketId: 't1',
    what,
    ...(station === undefined ? {} : { station }),
  });
const voids = (itemId: string) =>
  command('item.void', { ticketId: 't1', itemId, reason: 'changed mind' });

describe('what a station has confirmed', () => {
  it('is its own: allergies that grill confirmed stay open at fry', () => {
    const story = [t1, sees('allergies', 'grill')];
    expect(card(['grill'], ...story)?.allergiesSeen).toBe(true);
    expect(card(['fry'], ...story)?.allergiesSeen).toBe(false);
    expect(card('all', ...story)?.allergiesSeen).toBe(false);
    expect(card('all', ...story, sees('allergies', 'fry'))?.allergiesSeen).toBe(true);
  });

  it('is its own: a void that grill confirmed stays at fry, whose food may be in the oil', () => {
    const story = [t1, voids('both'), voids('fry'), sees('changes', 'grill')];
    expect(card(['grill'], ...story)).toBeUndefined();
    const fry = card(['fry'], ...story);
    expect(fry?.void).toBe(true);
    expect(fry?.changes).toEqual([{ type: 'voided', count: 2 }]);
    expect(card(['fry'], ...story, sees('changes', 'fry'))).toBeUndefined();
  });

  it('is not what another station bumped', () => {
    const story = [
      order('t1', [line('both', 'nachos'), line('grill', 'burrito'), line('fry', 'fries')]),
      voids('both'),
      command('item.bump', { ticketId: 't1', itemId: 'grill' }),
    ];
    expect(card(['grill'], ...story)).toBeUndefined();
    expect(card(['fry'], ...story)?.sections[0]?.lines.map(({ confirmed }) => confirmed)).toEqual([
      false,
      false,
    ]);
  });

  it('holds for every station without one', () => {
    const story = [t1, sees('allergies'), voids('fry'), sees('changes')];
    expect(card(['fry'], ...story)?.allergiesSeen).toBe(true);
    expect(changes(['fry'], ...story)).toEqual([]);
  });
});

describe('the changes of a card', () => {
  it('leave out what concerns only other stations', () => {
    expect(changes(['fry'], t1, voids('bar'))).toEqual([]);
    expect(changes(['bar'], t1, voids('bar'))).toEqual([{ type: 'voided', count: 1 }]);
  });

  it('show a line with its old values, and the fields of the ticket', () => {
    const note = command('item.change', { ticketId: 't1', itemId: 'fry', note: 'well done' });
    const fry = card(['fry'], t1, note);
    expect(fry?.changes).toEqual([{ type: 'changed', count: 1 }]);
    expect(fry?.sections[0]?.lines[1]?.was).toEqual({ note: null });
    expect(
      card(['fry'], t1, note, sees('changes', 'fry'))?.sections[0]?.lines[1],
    ).not.toHaveProperty('was');
    const toGo = command('ticket.change', { ticketId: 't1', orderType: 'takeout', covers: 3 });
    expect(changes(['fry'], t1, toGo)).toEqual([
      { type: 'ticket', field: 'orderType', from: 'dine-in', to: 'takeout' },
      { type: 'ticket', field: 'covers', from: undefined, to: 3 },
    ]);
  });

  it('tell of lines that are on hold again', () => {
    const hold = command('ticket.hold', { ticketId: 't1', itemIds: ['fry'] });
    expect(changes(['fry'], t1, hold)).toEqual([{ type: 'held-again', count: 1 }]);
  });
});
