import type { House, Language } from '../contract/house';
import type { Item } from '../contract/state';
import { isOwed, isOwedBy } from '../domain/ticket/lines';

/** The stations that a screen shows: their ids, or the whole kitchen. */
export type Stations = readonly string[] | 'all';

export const isAtStations = (item: Item, stations: Stations): boolean =>
  stations === 'all' || item.stations.some((station) => stations.includes(station));

/** Whether the stations still have something of the line to make: each its own part. */
export const isOwedAt = (item: Item, stations: Stations): boolean =>
  stations === 'all' ? isOwed(item) : stations.some((station) => isOwedBy(item, station));

/** Names a choice of stations, so that what was derived for it can be found again. */
export const stationsKey = (stations: Stations): string =>
  stations === 'all' ? '*' : [...stations].sort().join('|');

/**
 * What the cooks of these stations read: the language that all of them have in common; a station without
 * one has that of the house's kitchen. Undefined where they differ, so that the house's is spoken.
 */
export function languageAt({ stations, settings }: House, shown: Stations): Language | undefined {
  const { languages, language } = settings;
  const here = stations.filter(({ id }) => shown === 'all' || shown.includes(id));
  const read = new Set(here.map((one) => one.language ?? languages?.kitchen ?? language));
  const [first] = read;
  return read.size === 1 ? first : undefined;
}
