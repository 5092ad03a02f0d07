import type { Item } from '../contract/state';

/** The stations that a screen shows: their ids, or the whole kitchen. */
export type Stations = readonly string[] | 'all';

export const isAtStations = (item: Item, stations: Stations): boolean =>
  stations === 'all' || item.stations.some((station) => stations.includes(station));

/** Names a choice of stations, so that what was derived for it can be found again. */
export const stationsKey = (stations: Stations): string =>
  stations === 'all' ? '*' : [...stations].sort().join('|');
