import { Clock } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useWhen } from '../../say/when';
import { useOnClock } from '../../ui/clock';
import type { Draft } from '../orders/draft';
import { promiseOf } from '../orders/order';
import styles from './send-bar.module.css';

/** Warns that a promised time has passed before the order is sent; it can be sent all the same. */
export function PromisePassed({ draft }: { draft: Draft }) {
  const intl = useIntl();
  const when = useWhen();
  const promisedAt = promiseOf(draft);
  const isPassed = useOnClock((now) => promisedAt !== undefined && promisedAt < now);
  if (!isPassed || promisedAt === undefined) return null;
  return (
    <p className={styles.problem} role="status">
      <Clock aria-hidden="true" />
      <span>{intl.formatMessage({ id: 'promised.passed' }, { time: when(promisedAt) })}</span>
    </p>
  );
}
