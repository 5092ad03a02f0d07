import { useMemo, useState } from 'react';
import type { Station } from '../../../shared/contract/house';
import type { Stations } from '../../../shared/views/stations';

const KEY = 'heard.kitchen.stations';

/** Which stations this window shows. It remembers; a station that is gone from the house is let go. */
export function useStations(known: readonly Station[]) {
  const [chosen, setChosen] = useState<readonly string[]>(read);
  const stations = useMemo<Stations>(() => {
    const there = chosen.filter((id) => known.some((station) => station.id === id));
    return there.length > 0 ? there : 'all';
  }, [chosen, known]);
  const choose = (next: Stations) => {
    const ids = next === 'all' ? [] : next;
    localStorage.setItem(KEY, JSON.stringify(ids));
    setChosen(ids);
  };
  return { stations, choose };
}

function read(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
