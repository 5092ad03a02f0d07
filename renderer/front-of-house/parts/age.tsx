import { Clock } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import { ageBucket, agesFrom, formatAge } from '../../../shared/views/ages';
import { useNow } from '../../ui/clock';
import styles from './age.module.css';

type Props = {
  since: number;
  /** Without it nothing is late: what waits by intention. */
  threshold: Threshold | undefined;
  /** With it, it is late from then on, however long it has waited. */
  promisedAt?: number | undefined;
};

/** How long something has waited. The only thing here that renders each second. */
export function Age({ since, threshold, promisedAt }: Props) {
  const now = useNow();
  const intl = useIntl();
  const bucket = threshold
    ? ageBucket(agesFrom(since, promisedAt, threshold), now, threshold)
    : 'fresh';
  return (
    <span className={styles.age} data-age={bucket}>
      <Clock aria-hidden="true" />
      {bucket !== 'fresh' && (
        <span className={styles.word}>{intl.formatMessage({ id: `age.${bucket}` })}</span>
      )}
      <time>{formatAge(now - since)}</time>
    </span>
  );
}
