import { Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Threshold } from '../../shared/contract/house';
import { type AgeBucket, ageBucket, agesFrom } from '../../shared/views/ages';
import { useOnClock } from '../ui/clock';
import styles from './age.module.css';
import { durationText } from './duration';

/** The time since `since` (ms since 1970), updated each second. Only this text renders again. */
export function Age({ since }: { since: number }) {
  const text = useOnClock((now) => durationText(now - since));
  return <time>{text}</time>;
}

type BadgeProps = {
  bucket: AgeBucket;
  /** Allows two rows, for a promised time, which is longer than an age. */
  wraps?: boolean;
  children: ReactNode;
};

/** Draws an age: a clock icon, the word for its bucket unless it is fresh, and `children`. */
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
  /** Milliseconds since 1970. */
  since: number;
  /** Undefined for what waits by intention: then it is always fresh. */
  threshold: Threshold | undefined;
  /** Milliseconds since 1970. From then on it is late, however long it has waited. */
  promisedAt?: number | undefined;
};

/** The waiting time of something, with the word and colour of its bucket. */
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
