import { useMemo, useState } from 'react';
import type { Station } from '../../../shared/contract/house';
import type { Stations } from '../../../shared/views/stations';
import { useKeptKey } from '../../state/provider';

/** Which stations this window shows. It remembers; a station that is gone from the house is let go. */
export function useStations(known: readonly Station[]) {
  const key = useKeptKey('stations');
  const [chosen, setChosen] = useState<readonly string[]>(() => read(key));
  const stations = useMemo<Stations>(() => {
    const there = chosen.filter((id) => known.some((station) => station.id === id));
    return there.length > 0 ? there : 'all';
  }, [chosen, known]);
  const choose = (next: Stations) => {
    const ids = next === 'all' ? [] : next;
    localStorage.setItem(key, JSON.stringify(ids));
    setChosen(ids);
  };
  return { stations, choose };
}

function read(key: string): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
