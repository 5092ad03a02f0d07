import { useCallback } from 'react';
import { z } from 'zod';
import { MINUTE_MS } from '../../../shared/time';
import { useHubNow } from '../../state/hooks';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { useOnClock } from '../../ui/clock';
import { pagerOf, type Who } from '../who/who';

/** For how long one may ask not to be disturbed. Without an end it would be forgotten. */
export const QUIET_MINUTES = [15, 30, 60] as const;
const LONGEST_MS = Math.max(...QUIET_MINUTES) * MINUTE_MS;

const quiet = z.object({ whose: z.string(), since: z.number(), until: z.number() });
export type Quiet = z.infer<typeof quiet>;

const askedQuiet = json<Quiet | undefined>('quiet', quiet, () => undefined);

/**
 * Do not disturb, of this pager and the person who carries it now: another person has not asked for it. Ends by
 * itself by the hub's clock, also where that was set back.
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
