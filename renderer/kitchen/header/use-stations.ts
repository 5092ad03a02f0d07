import { useMemo } from 'react';
import { z } from 'zod';
import type { Station } from '../../../shared/contract/house';
import type { Stations } from '../../../shared/views/stations';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';

/** Ids of stations; none of them: all stations. */
const chosenStations = json('stations', z.array(z.string()), () => []);

/** Which stations this window shows, remembered. A station that the house no longer has is left out. */
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
