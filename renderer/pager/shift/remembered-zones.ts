import { z } from 'zod';
import { name } from '../../../shared/contract/text';
import { json } from '../../state/stored-value';

const zones = z.record(z.string(), z.array(name).max(50));
export type ZonesByName = Readonly<z.infer<typeof zones>>;

/** The zones that each person took last at this screen. */
export const lastZones = json<ZonesByName>('zones', zones, () => ({}));

/** Names whose zones a screen remembers; the one that was not on for the longest goes first. */
const NAMES_MAX = 60;

/** The zones that this person took last; undefined if none are remembered. */
export const zonesTakenBy = (all: ZonesByName, server: string): string[] | undefined =>
  new Map(Object.entries(all)).get(server);

/** `all` with the zones that this person took now. */
export function withZones(all: ZonesByName, server: string, taken: string[]): ZonesByName {
  const others = Object.entries(all).filter(([one]) => one !== server);
  return Object.fromEntries([...others, [server, taken] as const].slice(-NAMES_MAX));
}
