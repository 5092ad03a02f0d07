import { BellRing } from 'lucide-react';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Paged } from '../../../shared/views/shift-history';
import { callText } from '../../say/calls';
import { dishText } from '../../say/dish';
import { durationText } from '../../say/duration';
import type { MessageId } from '../../say/message-id';
import { pagePlaceName } from '../../say/place';
import { timeText } from '../../say/time';
import styles from './history.module.css';

/** One page of the day. `isNamed` adds its server, for a list of all servers. */
export const Entry = memo(({ entry, isNamed }: { entry: Paged; isNamed: boolean }) => {
  const intl = useIntl();
  const { at, where, what, heardAfter, servedAfter, level, server } = entry;
  const say = (id: MessageId, ms: number) => intl.formatMessage({ id }, { age: durationText(ms) });
  const took = [
    heardAfter === undefined
      ? intl.formatMessage({ id: 'history.row.unheard' })
      : say('history.row.heard', heardAfter),
    ...(servedAfter === undefined ? [] : [say('history.row.served', servedAfter)]),
  ];
  return (
    <li className={styles.entry}>
      <p className={styles.time}>{timeText(intl, at)}</p>
      <p className={styles.where}>
        <bdi>{pagePlaceName(intl, where)}</bdi>{' '}
        {isNamed && <bdi className={styles.server}>{server}</bdi>}
      </p>
      <p className={styles.what} dir="auto">
        {what.length > 0
          ? what.map(dishText).join(', ')
          : (callText(intl, entry) ?? intl.formatMessage({ id: 'card.noText' }))}
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
