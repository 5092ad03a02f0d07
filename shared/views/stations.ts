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
