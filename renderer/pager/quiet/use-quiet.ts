import { useCallback } from 'react';
import { z } from 'zod';
import { MINUTE_MS } from '../../../shared/time';
import { useHubNow } from '../../state/hooks';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { useOnClock } from '../../ui/clock';
import { pagerOf, type Who } from '../who/who';

/** The possible lengths of do not disturb, in minutes. It always has an end, so that it is not forgotten. */
export const QUIET_MINUTES = [15, 30, 60] as const;
const LONGEST_MS = Math.max(...QUIET_MINUTES) * MINUTE_MS;

const quiet = z.object({ whose: z.string(), since: z.number(), until: z.number() });
export type Quiet = z.infer<typeof quiet>;

const askedQuiet = json<Quiet | undefined>('quiet', quiet, () => undefined);

/**
 * Do not disturb, for this pager and its current carrier; it does not apply to the next carrier. Ends by the
 * hub's clock, also after that clock was set back.
 */
export function useQuiet(who: Who | undefined) {
  const now = useHubNow();
  const [asked, ask] = useStored(askedQuiet);
  const whose = who && `${who.type} ${pagerOf(who)}`;
  const isOn = useOnClock(
    (time) =>
      asked !== undefined &&
      asked.whose === whose &&
      time < asked.until &&
      asked.until - time <= LONGEST_MS,
  );
  const turnOn = useCallback(
    (minutes: number) => {
      if (whose === undefined) return;
      ask({ whose, since: now(), until: now() + minutes * MINUTE_MS });
    },
    [ask, now, whose],
  );
  const turnOff = useCallback(() => ask(undefined), [ask]);
  return { quiet: isOn ? asked : undefined, turnOn, turnOff };
}
