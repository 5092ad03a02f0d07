import { useMemo } from 'react';
import { z } from 'zod';
import type { Station } from '../../../shared/contract/house';
import type { Stations } from '../../../shared/views/stations';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';

/** Ids of stations; an empty list means all stations. */
const chosenStations = json('stations', z.array(z.string()), () => []);

/** Returns the stations that this window shows, and stores the choice. Leaves out removed stations. */
export function useStations(known: readonly Station[]) {
  const [chosen, choose] = useStored(chosenStations);
  const stations = useMemo<Stations>(() => {
    const there = chosen.filter((id) => known.some((station) => station.id === id));
    return there.length > 0 ? there : 'all';
  }, [chosen, known]);
  return {
    stations,
    choose: (next: Stations) => choose(next === 'all' ? [] : [...next]),
  };
}
