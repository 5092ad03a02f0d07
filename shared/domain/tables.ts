import type { CommandOf } from '../contract/commands';
import type { House, Table } from '../contract/house';
import type { HouseState, Ticket } from '../contract/state';
import { accept, type Decision, fact, reject } from './decision';
import { foldedText } from './folded-text';
import { underWay } from './ticket/later';

/**
 * The house's table with this name, as exactly written or else in another spelling: without case, accents and double
 * spaces. Undefined for a table that the house does not have.
 */
export function tableNamed({ tables }: Pick<House, 'tables'>, text: string): Table | undefined {
  const exact = tables.find(({ name }) => name === text);
  if (exact) return exact;
  const wanted = foldedText(text);
  return wanted === '' ? undefined : tables.find(({ name }) => foldedText(name) === wanted);
}

/** A table's name in the house's own spelling; a table that the house does not know stays as it is written. */
export const spelledTable = (house: Pick<House, 'tables'>, text: string): string =>
  tableNamed(house, text)?.name ?? text;

/** The served tickets whose guests still sit at the table, in any spelling of its name. */
function seatedAt({ seated = {} }: Pick<HouseState, 'seated'>, text: string): string[] {
  const wanted = foldedText(text);
  return Object.entries(seated).flatMap(([ticketId, { table }]) =>
    table === text || foldedText(table) === wanted ? [ticketId] : [],
  );
}

/** The open tickets at the table, in any spelling of its name; an order for later is not there yet. */
export function openAt(state: Pick<HouseState, 'tickets'>, text: string): Ticket[] {
  const wanted = foldedText(text);
  return underWay(state).filter(
    ({ table }) => table !== undefined && (table === text || foldedText(table) === wanted),
  );
}

/**
 * Decides `table.free`: the guests of the served tickets at the table have left. Refuses with `conflict` a table with
 * open tickets, and one at which nobody sits.
 */
export function freeTable(state: HouseState, { data }: CommandOf<'table.free'>): Decision {
  const table = spelledTable(state.house, data.table);
  const open = openAt(state, table);
  if (open.length > 0) {
    const tickets = open.map(({ number }) => `#${number}`).join(', ');
    return reject('conflict', 'table-has-open', { table, tickets }, 'data.table');
  }
  const ticketIds = seatedAt(state, table);
  return ticketIds.length === 0
    ? reject('conflict', 'table-is-free', { table }, 'data.table')
    : accept(fact('table.freed', `table/${table}`, { table, ticketIds }));
}
