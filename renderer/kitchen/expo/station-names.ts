import { createContext, useContext } from 'react';
import type { Station } from '../../../shared/contract/house';

/** Names of stations by id, in the order in which the line runs. */
export type StationNames = ReadonlyMap<string, string>;

export const StationNamesContext = createContext<StationNames>(new Map());

export const useStationNames = (): StationNames => useContext(StationNamesContext);

export const namesOf = (stations: readonly Station[]): StationNames =>
  new Map(stations.map(({ id, name }) => [id, name]));

/** A station that is gone from the house is still called what the ticket calls it. */
export const nameOf = (names: StationNames, station: string): string =>
  names.get(station) ?? station;
