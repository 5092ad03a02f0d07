import { useEffect, useState } from 'react';
import type { HouseState } from '../../../shared/contract/state';
import { useHubNow } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { ANSWER_MS, type Call, callsAfter } from './calls';

/** The calls that somebody made by hand, with their answers. An answer goes after a minute. */
export function useCalls(state: HouseState): readonly Call[] {
  const now = useHubNow();
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const oldest = Math.min(...calls.flatMap(({ heardAt }) => heardAt ?? []));
  const isOver = useOnClock((time) => time - oldest >= ANSWER_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: calls are in the pages, and end with their time.
  useEffect(() => {
    setCalls((before) => {
      const after = callsAfter(before, state, now());
      return before.length === 0 && after.length === 0 ? before : after;
    });
  }, [state.pages, now, isOver]);
  return calls;
}
