import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { HouseState } from '../../shared/contract/state';
import { allDay, comingAllDay } from '../../shared/views/all-day';
import { answerEnded, type Call, callsByHand } from '../../shared/views/calls';
import { expo } from '../../shared/views/expo';
import { heldTickets } from '../../shared/views/held';
import { expectedWait } from '../../shared/views/quote';
import { rail } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import type { Stations } from '../../shared/views/stations';
import { upcoming } from '../../shared/views/upcoming';
import { useOnClock } from '../ui/clock';
import { namesOf } from './expo/station-names';

/** How many bumped tickets are read for the strip, which leaves out those still on the rail. */
const RECENT = 60;

/** The derived data of this window. Each part is computed only when its input changes. */
export function useRail(state: HouseState, stations: Stations, isExpo: boolean) {
  const { house } = state;
  const { locale } = useIntl();
  return {
    cards: useMemo(() => (isExpo ? expo(state) : rail(state, stations)), [state, stations, isExpo]),
    names: useMemo(() => namesOf(house.stations), [house.stations]),
    totals: useMemo(() => allDay(state, stations, locale), [state, stations, locale]),
    coming: useMemo(() => comingAllDay(state, stations, locale), [state, stations, locale]),
    quote: useMemo(() => expectedWait(state, stations), [state, stations]),
    upcoming: useMemo(() => upcoming(state, stations), [state, stations]),
    bumped: useMemo(() => recentlyBumped(state, stations, RECENT), [state, stations]),
    held: useMemo(() => heldTickets(state, stations), [state, stations]),
    calls: useCalls(state),
  };
}

/** Returns the calls that people made by hand, with their answers. An answer disappears after a minute. */
function useCalls({ pages, answeredCalls }: HouseState): readonly Call[] {
  const ended = useOnClock((now) => answerEnded({ pages, answeredCalls }, now));
  return useMemo(() => callsByHand({ pages, answeredCalls }, ended), [pages, answeredCalls, ended]);
}
