import type { House } from '../contract/house';
import type { HouseState, Page, Ticket } from '../contract/state';
import { carrierOf } from '../domain/carrying';

/** A person who may carry a pager; with a shift if they are on. */
export type Carrier = {
  name: string;
  manager: boolean;
  shift?: { since: number; zones: string[]; paused?: HouseState['shifts'][string]['paused'] };
};

/** The house's people in its order, then people on shift whom it does not know, by name. */
export function carriersOf({ house, shifts }: HouseState): Carrier[] {
  const known = new Set(house.staff.map(({ name }) => name));
  const temps = Object.keys(shifts)
    .filter((name) => !known.has(name))
    .sort((a, b) => a.localeCompare(b))
    .map((name) => ({ name, manager: false }));
  return [...house.staff, ...temps].map(({ name, manager }) => {
    const shift = Object.hasOwn(shifts, name) ? shifts[name] : undefined;
    return { name, manager, ...(shift ? { shift } : {}) };
  });
}

/** The people to whom `from` may hand over pages: those on shift first, then all others. */
export function handOverTo(state: HouseState, from: string | undefined): Carrier[] {
  const others = carriersOf(state).filter(({ name }) => name !== from);
  return [...others.filter(({ shift }) => shift), ...others.filter(({ shift }) => !shift)];
}

/** A server's own pages that are not cleared. */
export const openPagesOf = ({ pages }: HouseState, server: string): Page[] =>
  Object.values(pages).filter((page) => page.server === server);

/** A server's open tickets, those for later too, in the order of their numbers. */
const openTicketsOf = ({ tickets }: HouseState, server: string): Ticket[] =>
  Object.values(tickets)
    .filter((ticket) => ticket.server === server)
    .sort((a, b) => a.number - b.number);

/** What a person would take over from a server. */
export type Duties = {
  server: string;
  tickets: Ticket[];
  pages: Page[];
  /** Somebody hears this server's pages now. */
  carried: boolean;
  since?: number;
};

/**
 * The other servers who have open tickets or pages: those whose pager nobody carries first, then by name. For the
 * person who takes them over.
 */
export function dutiesOfOthers(state: HouseState, own: string | undefined): Duties[] {
  const servers = new Set([
    ...Object.values(state.tickets).map(({ server }) => server),
    ...Object.values(state.pages).map(({ server }) => server),
  ]);
  return [...servers]
    .filter((server) => server !== own)
    .map((server) => dutiesOf(state, server))
    .sort((a, b) => Number(a.carried) - Number(b.carried) || a.server.localeCompare(b.server));
}

/** What a server has open now. */
export function dutiesOf(state: HouseState, server: string): Duties {
  const shift = Object.hasOwn(state.shifts, server) ? state.shifts[server] : undefined;
  return {
    server,
    tickets: openTicketsOf(state, server),
    pages: openPagesOf(state, server),
    carried: carrierOf(state, server) !== undefined,
    ...(shift ? { since: shift.since } : {}),
  };
}

/** The zones that a server can take: the house's in its order, then zones that only tables name. */
export const zonesOf = ({ zones, tables }: House): string[] => [
  ...new Set([...(zones ?? []).map(({ name }) => name), ...tables.map(({ zone }) => zone)]),
];
