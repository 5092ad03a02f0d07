import { useMemo } from 'react';
import type { HouseState } from '../../shared/contract/state';
import { allDay } from '../../shared/views/all-day';
import { expo } from '../../shared/views/expo';
import { expectedWait } from '../../shared/views/quote';
import { rail } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import type { Stations } from '../../shared/views/stations';
import { useCalls } from './calls/use-calls';
import { namesOf } from './expo/station-names';

/** How many bumped tickets are read for the strip, which leaves out those still on the rail. */
const RECENT = 60;

/** The derived data of this window. Each part is computed only when its input changes. */
export function useRail(state: HouseState, stations: Stations, isExpo: boolean) {
  const { house } = state;
  return {
    cards: useMemo(() => (isExpo ? expo(state) : rail(state, stations)), [state, stations, isExpo]),
    names: useMemo(() => namesOf(house.stations), [house.stations]),
    totals: useMemo(() => allDay(state, stations), [state, stations]),
    quote: useMemo(() => expectedWait(state, stations), [state, stations]),
    bumped: useMemo(() => recentlyBumped(state, stations, RECENT), [state, stations]),
    calls: useCalls(state),
  };
}
