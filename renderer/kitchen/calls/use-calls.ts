import { useMemo } from 'react';
import type { HouseState } from '../../../shared/contract/state';
import { answerEnded, type Call, callsByHand } from '../../../shared/views/calls';
import { useOnClock } from '../../ui/clock';

/** Returns the calls that people made by hand, with their answers. An answer disappears after a minute. */
export function useCalls({ pages, answeredCalls }: HouseState): readonly Call[] {
  const ended = useOnClock((now) => answerEnded({ pages, answeredCalls }, now));
  return useMemo(() => callsByHand({ pages, answeredCalls }, ended), [pages, answeredCalls, ended]);
}
