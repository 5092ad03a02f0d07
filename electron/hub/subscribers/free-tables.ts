import type { CommandData } from '../../../shared/contract/commands';
import type { Part } from '../../../shared/contract/feed';
import type { HouseState } from '../../../shared/contract/state';
import { foldedText } from '../../../shared/domain/folded-text';
import { openAt } from '../../../shared/domain/tables';
import { MINUTE_MS } from '../../../shared/time';
import type { Due, Policy } from './subscriber';

type FreeCommand = { type: 'table.free'; data: CommandData<'table.free'> };

/**
 * Derives the tables to free: those whose last plate came down `freeTablesAfterMinutes` ago. A table with an open ticket
 * is not free yet, and without the setting a person frees every table.
 */
export function tablesDue(state: HouseState, now: number): Due<FreeCommand> {
  const { freeTablesAfterMinutes } = state.house.settings;
  if (freeTablesAfterMinutes === undefined) return { commands: [], next: Number.POSITIVE_INFINITY };
  const bySpelling = new Map<string, number>();
  for (const { table, since } of Object.values(state.seated ?? {})) {
    bySpelling.set(table, Math.max(since, bySpelling.get(table) ?? 0));
  }
  // Folded only once for each spelling, because this runs on every event.
  const lastPlates = new Map<string, { table: string; at: number }>();
  for (const [table, since] of bySpelling) {
    const key = foldedText(table);
    lastPlates.set(key, { table, at: Math.max(since, lastPlates.get(key)?.at ?? 0) });
  }
  const commands: FreeCommand[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const { table, at } of lastPlates.values()) {
    const due = at + freeTablesAfterMinutes * MINUTE_MS;
    if (due > now) next = Math.min(next, due);
    else if (openAt(state, table).length === 0) {
      commands.push({ type: 'table.free', data: { table } });
    }
  }
  return { commands, next };
}

/** Frees tables some time after the last plate, if the house wants that. */
export const freeTables: Policy = {
  name: 'free-tables' satisfies Part,
  delivery: 'when-due',
  due: tablesDue,
};
