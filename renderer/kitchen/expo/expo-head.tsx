import { Ellipsis, Users } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { Age } from '../../say/age';
import { placeName, tableName } from '../../say/place';
import { When } from '../../say/when';
import { useActions } from '../actions/actions';
import { type CardBucket, wordOf } from '../card/bucket';
import { Priority } from '../card/priority';
import styles from './expo-head.module.css';

type Props = {
  card: RailTicket;
  bucket: CardBucket;
  shortcut: number | undefined;
  isNew: boolean;
};

/** The head of a card at expo: the place large, the number small. A touch passes the ticket. */
export function ExpoHead({ card, bucket, shortcut, isNew }: Props) {
  const { ticket, moved } = card;
  const intl = useIntl();
  const { openTicket, pass } = useActions();
  const { number } = ticket;
  const word = wordOf(card, bucket);
  return (
    <header className={styles.head} data-bucket={bucket}>
      <h2 className={styles.place} dir="auto">
        {moved?.table && (
          <>
            <s className={styles.old}>{tableName(intl, moved.table.from)}</s> ▶{' '}
          </>
        )}
        {placeName(intl, ticket)}
      </h2>
      <p className={styles.age}>
        <Age since={card.since} />
      </p>
      <div className={styles.second}>
        <p className={styles.meta}>
          <span className={styles.number}>#{number}</span>{' '}
          {isNew && (
            <span className={styles.new}>
              <FormattedMessage id="ticket.new" />
            </span>
          )}
          <Priority card={card} />
          {ticket.promisedAt !== undefined && (
            <strong className={styles.promised}>
              <FormattedMessage
                id="ticket.promised"
                values={{ time: <When at={ticket.promisedAt} /> }}
              />
            </strong>
          )}
          <Meta card={card} />
        </p>
        {word !== undefined && (
          <p className={styles.word}>
            <FormattedMessage id={word} />
          </p>
        )}
      </div>
      {shortcut !== undefined && (
        <kbd
          className={styles.key}
          aria-label={intl.formatMessage({ id: 'ticket.key' }, { key: shortcut })}
        >
          {shortcut}
        </kbd>
      )}
      {canPass(card) && (
        <button
          type="button"
          className={styles.touch}
          aria-label={intl.formatMessage({ id: 'expo.touch' }, { number })}
          onClick={(event) => {
            // A quick second tap would hit the ticket that moved up under the finger.
            if (event.detail < 2) pass(card);
          }}
        />
      )}
      <button
        type="button"
        className={styles.more}
        aria-label={intl.formatMessage({ id: 'ticket.more' }, { number })}
        onClick={() => openTicket(ticket.id)}
      >
        <Ellipsis aria-hidden="true" size={20} />
      </button>
    </header>
  );
}

/** Server, type, guest, covers, separated by dots. */
function Meta({ card: { ticket, moved } }: { card: RailTicket }) {
  const intl = useIntl();
  const { server, table, guest, orderType, covers } = ticket;
  const isTypeShown = orderType !== 'dine-in' && (table !== undefined || guest !== undefined);
  return (
    <span>
      {moved?.server && (
        <>
          <s className={styles.old}>{moved.server.from}</s> ▶{' '}
        </>
      )}
      <bdi>{server}</bdi>
      {isTypeShown && <> · {intl.formatMessage({ id: `orderType.${orderType}` })}</>}
      {table !== undefined && guest !== undefined && (
        <>
          {' · '}
          <bdi>{guest}</bdi>
        </>
      )}
      {covers !== undefined && (
        <>
          {' · '}
          <span className={styles.covers}>
            <Users
              role="img"
              aria-label={intl.formatMessage({ id: 'common.covers' }, { count: covers })}
              size={14}
            />
            <span aria-hidden="true">{covers}</span>
          </span>
        </>
      )}
    </span>
  );
}
