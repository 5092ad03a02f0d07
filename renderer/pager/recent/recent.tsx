import { Check, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { dishText } from '../../say/dish';
import { pagePlaceInSentence, pagePlaceName } from '../../say/place';
import { timeText } from '../../say/time';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { FireNext } from '../cards/fire-next';
import { type PickUp, UNDO_PICK_UP_MS } from '../cards/use-pick-up';
import type { Who } from '../who/who';
import { type PickedUp, recentlyPickedUp } from './picked-up';
import styles from './recent.module.css';

const SHOWN = 5;

type Props = { who: Who; pickUp: PickUp };

/**
 * The last picked-up food, at the foot: answers "did I bring table 4 their drinks?", takes a wrong "Picked up" back,
 * and fires what the table waits for.
 */
export function Recent({ who, pickUp }: Props) {
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
        {recent.map((one, index) => (
          <li key={`${one.ticket.id} ${one.at}`}>
            {timeText(intl, one.at)}
            <bdi className={styles.where}>{pagePlaceName(intl, one.ticket)}</bdi>
            <bdi className={styles.dishes}>{one.dishes.map(dishText).join(', ')}</bdi>
            {isLatest(recent, index) && <FireNext ticket={one.ticket} />}
            <Undo one={one} pickUp={pickUp} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** True for the last serving of its ticket, so that the next course is offered once. */
const isLatest = (all: readonly PickedUp[], index: number): boolean =>
  all.findIndex(({ ticket }) => ticket.id === all[index]?.ticket.id) === index;

/** Offered for a while, and only for the pages of this pager. */
function Undo({ one: { ticket, at, itemIds }, pickUp }: { one: PickedUp; pickUp: PickUp }) {
  const intl = useIntl();
  const isOffered = useOnClock((now) => now - at < UNDO_PICK_UP_MS);
  if (!isOffered) return null;
  return (
    <button
      type="button"
      className={styles.undo}
      aria-label={intl.formatMessage(
        { id: 'recent.undo' },
        { where: pagePlaceInSentence(intl, ticket) },
      )}
      title={intl.formatMessage({ id: 'handOver.undo' })}
      onClick={() => void pickUp.unserve(ticket, itemIds)}
    >
      <Undo2 aria-hidden="true" />
    </button>
  );
}
