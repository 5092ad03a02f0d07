import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import { type Bumped, remakeable } from '../../../shared/views/recall';
import type { Stations } from '../../../shared/views/stations';
import { placeName } from '../../say/place';
import { ticketName } from '../../say/ticket';
import { timeText } from '../../say/time';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { useActions } from '../actions/actions';
import { RecallLines } from './recall-lines';
import styles from './recall-sheet.module.css';

type Props = { bumped: readonly Bumped[]; stations: Stations; onClose(): void };

const STEP = 40;

/** Lists every ticket of the day that can be recalled, found by number, table, guest or server. */
export function RecallSheet({ bumped, stations, onClose }: Props) {
  const intl = useIntl();
  const { recallTicket } = useActions();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(STEP);
  const words = wordsOf(query);
  /** What a recall brings back, and what was served with it. */
  const linesOf = (ticket: Ticket, items: readonly Item[]) => [
    ...items,
    ...remakeable(ticket, stations).filter((item) => !items.includes(item)),
  ];
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
        {found.slice(0, shown).map(({ ticket, bumpedAt, items, onRail, onPass }) => (
          <li key={ticket.id} className={styles.ticket} aria-label={ticketName(intl, ticket)}>
            <p className={styles.head}>
              <strong className={styles.place}>
                <bdi>{placeName(intl, ticket)}</bdi>
              </strong>{' '}
              <FormattedMessage id="ticket.number" values={{ number: ticket.number }} />
              {onRail && (
                <>
                  {' · '}
                  <FormattedMessage id="recall.partly" />
                </>
              )}
              <time className={styles.time}>{timeText(intl, bumpedAt)}</time>
            </p>
            <RecallLines ticket={ticket} lines={linesOf(ticket, items)} onDone={onClose} />
            {onPass && items.length > 1 && (
              <button
                type="button"
                className={styles.all}
                aria-label={intl.formatMessage(
                  { id: 'recall.ticket' },
                  { name: ticketName(intl, ticket) },
                )}
                onClick={() => {
                  recallTicket(ticket);
                  onClose();
                }}
              >
                <FormattedMessage id="recall.whole" values={{ count: items.length }} />
              </button>
            )}
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
