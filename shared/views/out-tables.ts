import type { HouseState, Ticket } from '../contract/state';
import { eightySixedOn } from './eighty-sixed-on';

/** A dish, ingredient or choice that is out, and the open tickets that wait for it. */
export type OutTables = {
  /** Another ticket makes another key, so that it is told again. */
  key: string;
  name: string;
  tickets: Ticket[];
};

/** What is out on a server's open tickets, or on those of all servers without a name; by name, tickets by number. */
export function outTables(state: HouseState, server: string | undefined): OutTables[] {
  const byName = new Map<string, Ticket[]>();
  for (const ticket of Object.values(state.tickets)) {
    if (server !== undefined && ticket.server !== server) continue;
    for (const name of new Set(eightySixedOn(state, ticket).map(({ because }) => because))) {
      byName.set(name, [...(byName.get(name) ?? []), ticket]);
    }
  }
  return [...byName]
    .map(([name, found]) => {
      const tickets = found.sort((a, b) => a.number - b.number);
      return { key: [name, ...tickets.map(({ id }) => id)].join(' '), name, tickets };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
