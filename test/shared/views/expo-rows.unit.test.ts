import { describe, expect, it } from 'vitest';
import { expo } from '../../../shared/views/expo';
import { type ExpoRow, expoRows } from '../../../shared/views/expo-rows';
import { command, given, line, order, type Step } from '../domain/given';

const rows = (...steps: Step[]): ExpoRow[] => {
  const [card] = expo(given(...steps).state);
  return card ? expoRows(card, undefined) : [];
};
const text = (row: ExpoRow): string => {
  if (row.kind === 'served') return `served ${row.count}`;
  if (row.kind === 'waits') return `${row.section.kind} ${row.section.course}: ${row.count}`;
  return `${row.quantity} ${row.item.name} ${row.state} ${row.seats.join('+')}`.trim();
};

describe('the rows of a card at expo', () => {
  it('joins equal dishes with their seats, and keeps apart what differs in anything else', () => {
    const t1 = order('t1', [
      line('a', 'burrito', { seat: 4 }),
      line('b', 'burrito', { seat: 1, quantity: 2 }),
      line('c', 'burrito', { seat: 2, modifiers: ['no beans'] }),
      line('d', 'burrito', { seat: 3, note: 'well done' }),
      line('e', 'burrito', { seat: 5, allergies: ['Nuts'] }),
    ]);
    expect(rows(t1).map(text)).toEqual([
      '3 Burrito owed 1+4',
      '1 Burrito owed 2',
      '1 Burrito owed 3',
      '1 Burrito owed 5',
    ]);
  });

  it('splits a row when one of its dishes is ready, and joins it when all are', () => {
    const t1 = order('t1', [line('a', 'burrito', { seat: 1 }), line('b', 'burrito', { seat: 2 })]);
    const bump = (itemId: string) => command('item.bump', { ticketId: 't1', itemId });
    expect(rows(t1, bump('a')).map(text)).toEqual(['1 Burrito ready 1', '1 Burrito owed 2']);
    expect(rows(t1, bump('a'), bump('b')).map(text)).toEqual(['2 Burrito ready 1+2']);
  });

  it('folds each held course and what was served to one row', () => {
    const t1 = order('t1', [
      line('a', 'burrito', { quantity: 3 }),
      line('b', 'fries', { course: 2, quantity: 2 }),
      line('c', 'nachos', { course: 2 }),
      line('d', 'limeade', { course: 3 }),
    ]);
    const bump = command('ticket.bump', { ticketId: 't1' });
    const serve = command('ticket.serve', { ticketId: 't1' });
    expect(rows(t1, bump, serve).map(text)).toEqual(['held 2: 3', 'held 3: 1', 'served 3']);
  });

  it('drops a voided line once its station has seen it, and one that was never to be made', () => {
    const t1 = order('t1', [
      line('a', 'burrito'),
      line('b', 'fries'),
      line('c', 'nachos', { course: 2 }),
    ]);
    const strike = (itemId: string) =>
      command('item.void', { ticketId: 't1', itemId, reason: 'changed mind' });
    const seen = (station: string) =>
      command('ticket.acknowledge', { ticketId: 't1', what: 'changes', station });
    expect(rows(t1, strike('b'), strike('c')).map(text)).toEqual([
      '1 Burrito owed',
      '1 Fries voided',
    ]);
    expect(rows(t1, strike('b'), seen('grill')).map(text)).toContain('1 Fries voided');
    expect(rows(t1, strike('b'), strike('c'), seen('fry')).map(text)).toEqual(['1 Burrito owed']);
  });
});
