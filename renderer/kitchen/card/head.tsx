import { Ellipsis, Users } from 'lucide-react';
import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { needsTableWord } from '../../../shared/contract/table-name';
import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { Age } from '../../say/age';
import type { MessageId } from '../../say/message-id';
import { placeName, tableName } from '../../say/place';
import { timeText } from '../../say/time';
import { When } from '../../say/when';
import { useActions } from '../actions/actions';
import { type CardBucket, wordOf } from './bucket';
import styles from './head.module.css';
import { Priority } from './priority';

type Props = {
  card: RailTicket;
  bucket: CardBucket;
  shortcut: number | undefined;
  isNew: boolean;
};

/** Shows the ticket, its destination and its wait. A touch bumps the whole ticket, or passes it at expo. */
export function CardHead({ card, bucket, shortcut, isNew }: Props) {
  const { ticket, moved } = card;
  const intl = useIntl();
  const { openTicket } = useActions();
  const touch = useTouch(card);
  const { number } = ticket;
  const word = wordOf(card, bucket);
  return (
    <header className={styles.head} data-bucket={bucket}>
      <h2 className={styles.place} dir="auto">
        {moved?.table ? <MovedTable {...moved.table} /> : placeName(intl, ticket)}
      </h2>
      <p className={styles.age}>
        <Age since={card.since} />
        {word !== undefined && (
          <strong className={styles.word}>
            <FormattedMessage id={word} />
          </strong>
        )}
      </p>
      <div className={styles.foot}>
        <p className={styles.meta}>
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
          <span className={styles.number}>
            <FormattedMessage id="ticket.number" values={{ number }} />
          </span>
          {' · '}
          <Meta card={card} />
          {moved && !card.unseenChanges && (
            <span>
              {' · '}
              <FormattedMessage id="ticket.moved" values={{ time: timeText(intl, moved.at) }} />
            </span>
          )}
        </p>
        {shortcut !== undefined && (
          <kbd
            className={styles.key}
            aria-label={intl.formatMessage({ id: 'ticket.key' }, { key: shortcut })}
          >
            {shortcut}
          </kbd>
        )}
      </div>
      {touch && (
        <button
          type="button"
          className={styles.bump}
          aria-label={intl.formatMessage({ id: touch.label }, { number })}
          onClick={(event) => {
            // A quick second tap would hit the ticket that moved up under the finger.
            if (event.detail < 2) touch.run(card);
          }}
        />
      )}
      <button
        type="button"
        className={styles.more}
        aria-label={intl.formatMessage({ id: 'ticket.more' }, { number })}
        onClick={() => openTicket(ticket.id)}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </header>
  );
}

/** Returns the main action on the whole ticket, if there is one. */
function useTouch(card: RailTicket): { label: MessageId; run(card: RailTicket): void } | undefined {
  const { bumpTicket, pass } = useActions();
  if (!card.expo) return { label: 'ticket.bump', run: bumpTicket };
  return canPass(card) ? { label: 'expo.touch', run: pass } : undefined;
}

/** Server, type, covers, separated by dots. */
function Meta({ card: { ticket, moved } }: { card: RailTicket }) {
  const intl = useIntl();
  const { server, table, guest, orderType, covers } = ticket;
  const parts = [
    <bdi key="server">
      {moved?.server ? <OldNew from={moved.server.from} to={moved.server.to} /> : server}
    </bdi>,
    // The table implies the type; without table and guest the type is the title.
    ...((table !== undefined && orderType === 'dine-in') ||
    (table === undefined && guest === undefined)
      ? []
      : [
          <span key="type" className={styles.type}>
            {intl.formatMessage({ id: `orderType.${orderType}` })}
          </span>,
        ]),
    ...(table !== undefined && guest !== undefined ? [<bdi key="guest">{guest}</bdi>] : []),
    ...(covers === undefined ? [] : [<Covers key="covers" count={covers} />]),
  ];
  return (
    <span>
      {parts.map((part, index) => (
        <Fragment key={part.key}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}

function Covers({ count }: { count: number }) {
  const intl = useIntl();
  return (
    <span className={styles.covers}>
      <Users
        role="img"
        aria-label={intl.formatMessage({ id: 'common.covers' }, { count })}
        size={16}
      />
      <span aria-hidden="true">{count}</span>
    </span>
  );
}

/** "Table 10 ▶ 12". A table's own name stands without the word table: "Bar 2 ▶ Table 12". */
function MovedTable({ from, to }: { from: string; to: string }) {
  const intl = useIntl();
  return needsTableWord(from) && needsTableWord(to) ? (
    <FormattedMessage id="place.table" values={{ table: <OldNew from={from} to={to} /> }} />
  ) : (
    <OldNew from={tableName(intl, from)} to={tableName(intl, to)} />
  );
}

function OldNew({ from, to }: { from: string; to: string }) {
  return (
    <>
      <s className={styles.old}>{from}</s> ▶ <strong>{to}</strong>
    </>
  );
}
