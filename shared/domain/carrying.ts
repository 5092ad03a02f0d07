import type { House } from '../contract/house';
import type { HouseState, Page } from '../contract/state';
import { tableNamed } from './tables';

type Paging = Pick<HouseState, 'house' | 'shifts' | 'shiftsOverAt'>;
type Shift = HouseState['shifts'][string];
type About = { table?: string | undefined; server: string };

/**
 * Who is paged. `carried` is false if nobody carries that pager: then the manager is paged at once too. `missing`: the
 * server whose pager nobody carries, so that another person is paged.
 */
export type Paged = { server: string; carried: boolean; missing?: string };

const zoneOf = (house: House, table: string | undefined): string | undefined =>
  table === undefined ? undefined : tableNamed(house, table)?.zone;

/**
 * Who is paged by name for a table's food: the runner of its zone if the zone has one, else the server. A table that
 * the house does not know is in no zone.
 */
export function pagedTo(house: House, { table, server }: About): string {
  const zone = zoneOf(house, table);
  return house.zones?.find(({ name }) => name === zone)?.runner ?? server;
}

/** True if somebody is on shift, or was today. In any other house everybody counts as carrying a pager. */
const usesShifts = ({ shifts, shiftsOverAt }: Paging): boolean =>
  shiftsOverAt !== undefined || Object.keys(shifts).length > 0;

/**
 * The person who carries the server's pager now: the server, or who took the pages over for the server's break.
 * Undefined if nobody does. A server whom the house does not know is on every pager.
 */
export function carrierOf(state: Paging, server: string): string | undefined {
  if (!usesShifts(state)) return server;
  const asked = new Set<string>();
  let name: string | undefined = server;
  while (name !== undefined && !asked.has(name)) {
    asked.add(name);
    const shift: Shift | undefined = Object.hasOwn(state.shifts, name)
      ? state.shifts[name]
      : undefined;
    if (!shift) return isKnown(state, name) ? undefined : name;
    if (!shift.paused) return name;
    name = shift.paused.to;
  }
  return undefined;
}

const isKnown = ({ house }: Paging, server: string): boolean =>
  house.staff.some(({ name }) => name === server);

/** True if this server hears their own pager now. */
export const carries = (state: Paging, server: string): boolean =>
  carrierOf(state, server) === server;

/**
 * Who is paged now for a table's food: the runner of its zone, the server, or the person who has been on shift longest
 * of those who took the zone; the first of them who carries a pager. If none does, the server's page goes to the
 * manager at once. A house without shifts pages by name.
 */
export function whoIsPaged(state: Paging, about: About): Paged {
  const { house } = state;
  const server = carrierOf(state, pagedTo(house, about)) ?? carrierOf(state, about.server);
  if (server !== undefined) return { server, carried: true };
  const taker = takerOf(state, zoneOf(house, about.table));
  const missing = about.server;
  return taker === undefined
    ? { server: missing, carried: false, missing }
    : { server: taker, carried: true, missing };
}

/** True if the page's server does not carry a pager, and nobody does it for them. */
export const isUncarried = (state: Paging, { server }: Pick<Page, 'server'>): boolean =>
  carrierOf(state, server) === undefined;

function takerOf({ shifts }: Paging, zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  const [first] = Object.entries(shifts)
    .filter(([, { zones, paused }]) => paused === undefined && zones.includes(zone))
    .sort(([a, one], [b, two]) => one.since - two.since || (a < b ? -1 : 1));
  return first?.[0];
}
