import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Threshold } from '../../shared/contract/house';
import { type AgeBucket, ageBucket, agesFrom } from '../../shared/views/ages';
import { useOnClock } from '../ui/clock';
import styles from './age.module.css';
import { durationText } from './duration';

/** How long ago `since` (ms) is, running. Nothing but this text renders each second. */
export function Age({ since }: { since: number }) {
  const text = useOnClock((now) => durationText(now - since));
  return <time>{text}</time>;
}

type BadgeProps = {
  bucket: AgeBucket;
  /** It may take two rows: a promise has more to say than an age. */
  wraps?: boolean;
  children: ReactNode;
};

/** The look of an age: a clock, the word for its bucket unless it is fresh, and `children`. */
export function AgeBadge({ bucket, wraps = false, children }: BadgeProps) {
  return (
    <span className={styles.age} data-age={bucket} data-wraps={wraps}>
      <Clock aria-hidden="true" />
      {bucket !== 'fresh' && (
        <span className={styles.word}>
          <FormattedMessage id={`age.${bucket}`} />
        </span>
      )}
      {children}
    </span>
  );
}

type Props = {
  since: number;
  /** Without it nothing is late: what waits by intention. */
  threshold: Threshold | undefined;
  /** With it, it is late from then on, however long it has waited. */
  promisedAt?: number | undefined;
};

/** How long something has waited, with the word and colour of its bucket. */
export function WaitingAge({ since, threshold, promisedAt }: Props) {
  const bucket = useOnClock((now) =>
    threshold ? ageBucket(agesFrom(since, promisedAt, threshold), now, threshold) : 'fresh',
  );
  return (
    <AgeBadge bucket={bucket}>
      <Age since={since} />
    </AgeBadge>
  );
}
