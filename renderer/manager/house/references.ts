import type { House, StaffMember, Station, Table } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { isOwed } from '../../../shared/domain/ticket/lines';

/** Something that refers to a thing, so that the thing cannot be removed. */
export type Reference = {
  type:
    | 'dish'
    | 'choice'
    | 'category'
    | 'table'
    | 'zone'
    | 'default-station'
    | 'ticket'
    | 'page'
    | 'table-page'
    | 'shift';
  /** The name of a dish, table or person, or a ticket's number. */
  name: string;
};

/** The dishes that match, as references. */
export const dishesAt = (
  { menu }: House,
  fits: (dish: House['menu']['items'][number]) => boolean,
) => menu.items.filter(fits).map(({ name }): Reference => ({ type: 'dish', name }));

/** The choices of all groups that match, as references: "Side: Fries". */
export const choicesAt = (
  { menu }: House,
  fits: (choice: House['menu']['modifierGroups'][number]['modifiers'][number]) => boolean,
) =>
  menu.modifierGroups.flatMap((group) =>
    group.modifiers
      .filter(fits)
      .map(({ name }): Reference => ({ type: 'choice', name: `${group.name}: ${name}` })),
  );

type Fits = Parameters<typeof openTickets>[1];

/** Open tickets, by their number. */
function openTickets(
  { tickets }: HouseState,
  fits: (ticket: HouseState['tickets'][string]) => boolean,
): Reference[] {
  return Object.values(tickets)
    .filter(fits)
    .map(({ number }) => ({ type: 'ticket', name: String(number) }));
}

function pages(state: HouseState, fits: (page: HouseState['pages'][string]) => boolean) {
  return Object.values(state.pages)
    .filter((page) => page.ticketId === undefined && fits(page))
    .map(
      ({ server, table }): Reference =>
        table === undefined ? { type: 'page', name: server } : { type: 'table-page', name: table },
    );
}

/** A station's dishes and choices, its owed lines, and whether it is the default. */
export function usesOfStation(state: HouseState, { id, name }: Station): Reference[] {
  const { house } = state;
  const isDue: Fits = ({ items }) =>
    items.some((item) => item.stations.includes(id) && (isOwed(item) || item.phase === 'held'));
  return [
    ...(house.settings.defaultStation === id ? [{ type: 'default-station' as const, name }] : []),
    ...dishesAt(house, ({ stations }) => stations.includes(id)),
    ...choicesAt(house, ({ stations }) => stations?.includes(id) === true),
    ...openTickets(state, isDue),
  ];
}

/** A table's open tickets and pages. */
export const usesOfTable = (state: HouseState, { name }: Table): Reference[] => [
  ...openTickets(state, ({ table }) => table === name),
  ...pages(state, ({ table }) => table === name),
];

/** The zones that a person runs, their shift, and their open tickets and pages. */
export const usesOfPerson = (state: HouseState, { name }: StaffMember): Reference[] => [
  ...(state.house.zones ?? [])
    .filter(({ runner }) => runner === name)
    .map((zone): Reference => ({ type: 'zone', name: zone.name })),
  ...(Object.hasOwn(state.shifts, name) ? [{ type: 'shift' as const, name }] : []),
  ...openTickets(state, ({ server }) => server === name),
  ...pages(state, ({ server }) => server === name),
];
