import type { House } from '../contract/house';
import type { HouseState, Page } from '../contract/state';

/** A person who may carry a pager; with a shift if they are on. */
export type Carrier = {
  name: string;
  manager: boolean;
  shift?: { since: number; zones: string[] };
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

/** The zones that a server can take: the house's in its order, then zones that only tables name. */
export const zonesOf = ({ zones, tables }: House): string[] => [
  ...new Set([...(zones ?? []).map(({ name }) => name), ...tables.map(({ zone }) => zone)]),
];
