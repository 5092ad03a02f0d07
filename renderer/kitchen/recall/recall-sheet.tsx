import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import type { Bumped } from '../../../shared/views/recall';
import { lineText } from '../../say/dish';
import { placeName } from '../../say/place';
import { ticketName } from '../../say/ticket';
import { timeText } from '../../say/time';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { useActions } from '../actions/actions';
import styles from './recall-sheet.module.css';

type Props = { bumped: readonly Bumped[]; onClose(): void };

const STEP = 40;

/** Lists every ticket of the day that can be recalled, found by number, table, guest or server. */
export function RecallSheet({ bumped, onClose }: Props) {
  const intl = useIntl();
  const { recallTicket } = useActions();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(STEP);
  const words = wordsOf(query);
  const found = bumped.filter(({ ticket: { number, table, guest, server } }) =>
    isFound(words, [String(number), table, guest, server]),
  );
  return (
    <Sheet title={intl.formatMessage({ id: 'recall.title' })} onClose={onClose}>
      <TextField
        type="search"
        isLarge
        label={intl.formatMessage({ id: 'recall.search' })}
        value={query}
        onChange={setQuery}
      />
      {found.length === 0 && (
        <p role="status">
          <FormattedMessage id="recall.none" />
        </p>
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map(({ ticket, bumpedAt, items, onRail }) => (
          <li key={ticket.id}>
            <button
              type="button"
              className={styles.ticket}
              aria-label={intl.formatMessage(
                { id: 'recall.ticket' },
                { name: ticketName(intl, ticket) },
              )}
              onClick={() => {
                recallTicket(ticket);
                onClose();
              }}
            >
              <strong className={styles.number}>{ticket.number}</strong>
              <span className={styles.place}>
                <bdi>{placeName(intl, ticket)}</bdi>
                {onRail && (
                  <small>
                    {' '}
                    <FormattedMessage id="recall.partly" />
                  </small>
                )}
              </span>
              <time className={styles.time}>{timeText(intl, bumpedAt)}</time>
              <span className={styles.items} dir="auto">
                {items.map(lineText).join(', ')}
              </span>
            </button>
          </li>
        ))}
        {found.length > shown && (
          <li>
            <button type="button" className={styles.more} onClick={() => setShown(shown + STEP)}>
              <FormattedMessage id="recall.more" />
            </button>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
