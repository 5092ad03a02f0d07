import type { HouseState } from '../../../shared/contract/state';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import type { CallTarget } from '../actions/actions';

/**
 * Lists call targets that need no ticket: first the servers on shift, then the other servers, then
 * the tables with an open ticket and their servers. Keeps only entries that match all words of the query.
 */
export function callTargets(state: HouseState, query: string): CallTarget[] {
  const on = Object.keys(state.shifts);
  const others = state.house.staff.map(({ name }) => name).filter((name) => !on.includes(name));
  const atTables = new Map(
    Object.values(state.tickets).flatMap(({ table, server }) =>
      table === undefined ? [] : [[table, { server, table }] as const],
    ),
  );
  const tables = [...atTables.values()].sort((a, b) =>
    a.table.localeCompare(b.table, undefined, { numeric: true }),
  );
  const words = wordsOf(query);
  return [...on.sort(), ...others.sort()]
    .map((server): CallTarget => ({ server }))
    .concat(tables)
    .filter(({ server, table }) => isFound(words, [table, server]));
}
