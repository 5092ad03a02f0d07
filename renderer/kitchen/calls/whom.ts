import type { HouseState } from '../../../shared/contract/state';
import type { Whom } from '../actions/actions';

/**
 * Whom a kitchen can call without a ticket: the servers, those who are on before the others, then the
 * tables that have an open ticket, each with its server. Only those that hold all words of the query.
 */
export function whomToCall(state: HouseState, query: string): Whom[] {
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
  const words = plain(query).split(/\s+/u);
  return [...on.sort(), ...others.sort()]
    .map((server): Whom => ({ server }))
    .concat(tables)
    .filter(({ server, table = '' }) =>
      words.every((word) => plain(`${table} ${server}`).includes(word)),
    );
}

const plain = (text: string): string =>
  text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
