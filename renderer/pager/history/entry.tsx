import { BellRing } from 'lucide-react';
import { memo } from 'react';
import { FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { formatAge } from '../../../shared/views/ages';
import type { Paged } from '../../../shared/views/shift-history';
import { dishLabel, placeName } from '../cards/labels';
import styles from './history.module.css';

/** One page of the day. `isNamed`: it says whose it was, among everybody's. */
export const Entry = memo(({ entry, isNamed }: { entry: Paged; isNamed: boolean }) => {
  const intl = useIntl();
  const { at, where, what, text, heardAfter, servedAfter, level, server } = entry;
  const say = (id: string, ms: number) => intl.formatMessage({ id }, { age: formatAge(ms) });
  const took = [
    heardAfter === undefined
      ? intl.formatMessage({ id: 'history.row.unheard' })
      : say('history.row.heard', heardAfter),
    ...(servedAfter === undefined ? [] : [say('history.row.served', servedAfter)]),
  ];
  return (
    <li className={styles.entry}>
      <p className={styles.time}>
        <FormattedTime value={at} hour="numeric" minute="2-digit" />
      </p>
      <p className={styles.where}>
        <bdi>{placeName(intl, where)}</bdi>{' '}
        {isNamed && <bdi className={styles.server}>{server}</bdi>}
      </p>
      <p className={styles.what} dir="auto">
        {what.length > 0
          ? what.map(dishLabel).join(', ')
          : (text ?? intl.formatMessage({ id: 'card.noText' }))}
      </p>
      <p className={styles.took}>
        {took.join(' · ')}
        {level > 1 && (
          <span className={styles.again}>
            <BellRing aria-hidden="true" />
            <FormattedMessage id="history.row.again" values={{ level }} />
          </span>
        )}
      </p>
    </li>
  );
});
