import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dishText } from '../../say/dish';
import { pagePlaceName } from '../../say/place';
import { timeText } from '../../say/time';
import { useHouse } from '../../state/hooks';
import type { Who } from '../who/who';
import { recentlyPickedUp } from './picked-up';
import styles from './recent.module.css';

const SHOWN = 5;

/** The last picked-up food, at the foot: answers "did I bring table 4 their drinks?" */
export function Recent({ who }: { who: Who }) {
  const intl = useIntl();
  const state = useHouse();
  const server = who.type === 'server' ? who.name : undefined;
  const recent = useMemo(() => recentlyPickedUp(state, server, SHOWN), [state, server]);
  if (recent.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={intl.formatMessage({ id: 'recent.title' })}>
      <h2>
        <Check aria-hidden="true" />
        <FormattedMessage id="recent.title" />
      </h2>
      <ul>
        {recent.map(({ ticket, at, dishes }) => (
          <li key={`${ticket.id} ${at}`}>
            {timeText(intl, at)}
            <bdi className={styles.where}>{pagePlaceName(intl, ticket)}</bdi>
            <bdi className={styles.dishes}>{dishes.map(dishText).join(', ')}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
