import { z } from 'zod';
import { name } from '../../../shared/contract/text';
import { json } from '../../state/stored-value';

const zones = z.record(z.string(), z.array(name).max(50));
export type ZonesByName = Readonly<z.infer<typeof zones>>;

/** The last zones of each person, stored by this screen. */
export const lastZones = json<ZonesByName>('zones', zones, () => ({}));

/** The most names with stored zones; the name that took zones longest ago is dropped first. */
const NAMES_MAX = 60;

/** Returns the last zones of a person; undefined if none are stored. */
export const zonesTakenBy = (all: ZonesByName, server: string): string[] | undefined =>
  new Map(Object.entries(all)).get(server);

/** Returns `all` with the person's current zones. */
export function withZones(all: ZonesByName, server: string, taken: string[]): ZonesByName {
  const others = Object.entries(all).filter(([one]) => one !== server);
  return Object.fromEntries([...others, [server, taken] as const].slice(-NAMES_MAX));
}
