import { FormattedMessage, useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { lineText } from '../../say/dish';
import { useActions } from '../actions/actions';
import { seatsText } from '../labels';
import styles from './recall-sheet.module.css';

type Props = { ticket: Ticket; lines: readonly Ticket['items'][number][]; onDone(): void };

/** The bumped lines of a ticket. Each is recalled or made again alone, never the whole ticket by accident. */
export function RecallLines({ ticket, lines, onDone }: Props) {
  const intl = useIntl();
  const { recallLine, askToRemake } = useActions();
  return (
    <ul className={styles.lines}>
      {lines.map((item) => {
        const line = lineText(item);
        const seat = seatsText(intl, item.seat === undefined ? [] : [item.seat]);
        const isReady = item.phase !== 'served';
        return (
          <li key={item.itemId} className={styles.line}>
            <span className={styles.what} dir="auto">
              {line}
              <small>
                {seat !== undefined && <>{seat} · </>}
                <FormattedMessage id={isReady ? 'recall.onPass' : 'recall.served'} />
              </small>
            </span>
            {isReady && (
              <button
                type="button"
                className={styles.act}
                aria-label={intl.formatMessage({ id: 'recall.line' }, { line })}
                onClick={() => {
                  recallLine(ticket, item);
                  onDone();
                }}
              >
                <FormattedMessage id="recall.title" />
              </button>
            )}
            {(item.phase === 'ready' || item.phase === 'served') && (
              <button
                type="button"
                className={styles.act}
                aria-label={intl.formatMessage({ id: 'remake.line' }, { line })}
                onClick={() => askToRemake(ticket.id, [item.itemId])}
              >
                <FormattedMessage id="remake.short" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
