import type { House, Language } from '../contract/house';
import type { Item } from '../contract/state';
import { isOwed, isOwedBy } from '../domain/ticket/lines';

/** The stations that a screen shows: their ids, or the whole kitchen. */
export type Stations = readonly string[] | 'all';

/** True if any of the stations makes a part of the line, owed or not. */
export const isAtStations = (item: Item, stations: Stations): boolean =>
  stations === 'all' || item.stations.some((station) => stations.includes(station));

/** True if the stations still have to make their part of the line. */
export const isOwedAt = (item: Item, stations: Stations): boolean =>
  stations === 'all' ? isOwed(item) : stations.some((station) => isOwedBy(item, station));

/** A cache key for a choice of stations. */
export const stationsKey = (stations: Stations): string =>
  stations === 'all' ? '*' : [...stations].sort().join('|');

/**
 * The language that all of these stations have in common; a station without one has that of the house's kitchen.
 * Undefined if they differ, so that the house's language applies.
 */
export function languageAt({ stations, settings }: House, shown: Stations): Language | undefined {
  const { languages, language } = settings;
  const here = stations.filter(({ id }) => shown === 'all' || shown.includes(id));
  const read = new Set(here.map((one) => one.language ?? languages?.kitchen ?? language));
  const [first] = read;
  return read.size === 1 ? first : undefined;
}
