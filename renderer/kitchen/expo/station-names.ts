import { createContext, useContext } from 'react';
import type { Station } from '../../../shared/contract/house';

/** Names of stations by id, in the order of the configuration. */
export type StationNames = ReadonlyMap<string, string>;

export const StationNamesContext = createContext<StationNames>(new Map());

export const useStationNames = (): StationNames => useContext(StationNamesContext);

export const namesOf = (stations: readonly Station[]): StationNames =>
  new Map(stations.map(({ id, name }) => [id, name]));

/** Returns the station's name, or the id on the ticket if the station was removed. */
export const nameOf = (names: StationNames, station: string): string =>
  names.get(station) ?? station;
