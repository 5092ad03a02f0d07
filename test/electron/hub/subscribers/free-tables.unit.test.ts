import { describe, expect, it } from 'vitest';
import { tablesDue } from '../../../../electron/hub/subscribers/free-tables';
import { MINUTE_MS } from '../../../../shared/time';
import { at, command, given, line, OPENING, order, type Step } from '../../../shared/domain/given';

const bump = (ticketId: string) => command('ticket.bump', { ticketId });
const serve = (ticketId: string) => command('ticket.serve', { ticketId });
const settings = (freeTablesAfterMinutes?: number) =>
  command('house.change', {
    settings: { ...given().state.house.settings, freeTablesAfterMinutes },
  });
const t1 = order('t1', [line('a', 'burrito')]);
const t2 = order('t2', [line('b', 'fries')]);
const served: Step[] = [t1, bump('t1'), at(60, serve('t1'))];
const due = (minutes: number | undefined, later: number, ...steps: Step[]) =>
  tablesDue(given(settings(minutes), ...steps).state, OPENING + later * MINUTE_MS);

describe('freeing tables', () => {
  it('is left to people without the setting', () => {
    expect(due(undefined, 600, ...served)).toEqual({
      commands: [],
      next: Number.POSITIVE_INFINITY,
    });
  });

  it('happens the minutes after the last plate that the house sets', () => {
    expect(due(15, 15, ...served)).toEqual({ commands: [], next: OPENING + 16 * MINUTE_MS });
    expect(due(15, 16, ...served).commands).toEqual([{ type: 'table.free', data: { table: '7' } }]);
  });

  it('happens at once with 0 minutes', () => {
    expect(due(0, 1, ...served).commands).toHaveLength(1);
  });

  it('counts from the last plate of all tickets at the table', () => {
    const both = [...served, t2, bump('t2'), at(600, serve('t2'))];
    expect(due(15, 16, ...both)).toEqual({ commands: [], next: OPENING + 25 * MINUTE_MS });
  });

  it('waits while a ticket at the table is open', () => {
    expect(due(15, 60, ...served, t2)).toEqual({ commands: [], next: Number.POSITIVE_INFINITY });
  });
});
