import { z } from 'zod';
import { name } from '../../../shared/contract/text';

const zones = z.record(z.string(), z.array(name).max(50));
/** Names whose zones a screen remembers; the one that was not on for the longest goes first. */
const NAMES_MAX = 60;

function read(key: string): z.infer<typeof zones> {
  try {
    return zones.parse(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

/** The zones that this person took last at this screen. */
export const rememberedZones = (key: string, server: string): string[] | undefined =>
  new Map(Object.entries(read(key))).get(server);

export function rememberZones(key: string, server: string, taken: string[]): void {
  const others = Object.entries(read(key)).filter(([one]) => one !== server);
  const kept = [...others, [server, taken] as const].slice(-NAMES_MAX);
  localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
}
