import { describe, expect, it } from 'vitest';
import { recentlyBumped } from '../../../shared/views/recall';
import type { Stations } from '../../../shared/views/stations';
import { busyHouse } from '../domain/busy-house';
import { command, given, line, order, type Step } from '../domain/given';

const ticket = (id: string) => order(id, [line('a', 'burrito'), line('b', 'fries')]);
const bump = (ticketId: string, station?: string) =>
  command('ticket.bump', station === undefined ? { ticketId } : { ticketId, station });
const serve = (ticketId: string) => command('ticket.serve', { ticketId });
const bumped = (stations: Stations, limit: number, ...steps: Step[]) =>
  recentlyBumped(given(...steps).state, stations, limit).map((one) => one.ticket.id);

describe('recentlyBumped', () => {
  const story = [ticket('t1'), ticket('t2'), ticket('t3'), bump('t2'), bump('t1'), bump('t3')];

  it('has the latest bump first, open and closed alike', () => {
    expect(bumped('all', 9, ...story)).toEqual(['t3', 't1', 't2']);
    expect(bumped('all', 9, ...story, serve('t3'), serve('t2'))).toEqual(['t3', 't1', 't2']);
  });

  it('stops at its limit', () => {
    expect(bumped('all', 2, ...story)).toEqual(['t3', 't1']);
  });

  it('has the bumps of the chosen stations', () => {
    expect(bumped(['fry'], 9, ticket('t1'), ticket('t2'), bump('t1', 'fry'))).toEqual(['t1']);
    expect(bumped(['grill'], 9, ticket('t1'), bump('t1', 'fry'))).toEqual([]);
  });

  it('has only bumps that can be recalled', () => {
    const voided = command('ticket.void', { ticketId: 't1', reason: 'walked out' });
    expect(bumped('all', 9, ticket('t1'), bump('t1', 'fry'), serve('t1'), voided)).toEqual([]);
    const { state } = given(...story);
    for (const { ticket: one } of recentlyBumped(state, 'all', 9)) {
      const recall = command('ticket.recall', { ticketId: one.id });
      expect(() => given(...story, recall)).not.toThrow();
    }
  });

  it('drops a ticket once it is recalled', () => {
    expect(bumped('all', 9, ...story, command('ticket.recall', { ticketId: 't3' }))).toEqual([
      't1',
      't2',
    ]);
  });

  it('sorts a whole day in the same way as the last few', () => {
    const state = busyHouse(20, 2_000);
    const all = recentlyBumped(state, 'all', Number.POSITIVE_INFINITY);
    expect(all).toHaveLength(2_000);
    expect(all.map((one) => one.bumpedAt)).toEqual(
      all.map((one) => one.bumpedAt).sort((a, b) => b - a),
    );
    expect(recentlyBumped(state, 'all', 7)).toEqual(all.slice(0, 7));
  });

  it('names the lines that would return, and says whether the card is on the rail already', () => {
    const { state } = given(ticket('t1'), bump('t1', 'fry'), serve('t1'));
    expect(recentlyBumped(state, 'all', 9)).toMatchObject([
      { items: [{ itemId: 'b' }], onRail: true },
    ]);
    expect(recentlyBumped(state, ['fry'], 9)).toMatchObject([{ onRail: false }]);
  });
});
