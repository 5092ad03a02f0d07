import { Check, CloudAlert, SendHorizontal } from 'lucide-react';
import { memo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useErrorText } from '../../ui/toast';
import { useChange, useDesk } from '../desk';
import { type Entry, isPassing, isRefused } from '../orders/outbox';
import { useWhere } from '../parts/where';
import styles from './outbox-entry.module.css';

/** One order on its way: sending, sent with its number, or not sent and why. */
export const OutboxEntry = memo(function OutboxEntry({ entry }: { entry: Entry }) {
  const intl = useIntl();
  const where = useWhere();
  const { command, draft, status } = entry;
  const { addTo } = draft;
  const what = where(command.type === 'ticket.place' ? command.data : draft);
  if (status.is === 'sending') {
    return (
      <li className={styles.entry} data-status="sending">
        <SendHorizontal aria-hidden="true" />
        <p role="status" dir="auto">
          {intl.formatMessage({ id: 'outbox.sending' }, { what })}
        </p>
      </li>
    );
  }
  if (status.is === 'sent') {
    const id = addTo
      ? 'outbox.added'
      : status.number === undefined
        ? 'outbox.sent'
        : 'outbox.sentAs';
    const number = status.number ?? addTo?.number;
    return (
      <li className={styles.entry} data-status="sent">
        <Check aria-hidden="true" />
        <p role="status" dir="auto">
          {intl.formatMessage({ id }, { what, number })}
        </p>
      </li>
    );
  }
  return <NotSent entry={entry} what={what} />;
});

function NotSent({ entry, what }: { entry: Entry; what: string }) {
  const intl = useIntl();
  const errorText = useErrorText();
  const change = useChange();
  const { sender, showTab } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const { command, status, at } = entry;
  const isSilent = status.is === 'silent';
  const time = intl.formatTime(at, { hour: 'numeric', minute: '2-digit' });
  const reason =
    status.is === 'failed'
      ? isPassing(entry)
        ? intl.formatMessage({ id: `outbox.${status.error.code}` })
        : errorText(status.error)
      : intl.formatMessage({ id: 'outbox.silent' });

  function edit(): void {
    const draft = sender.takeBack(command.id);
    if (!draft) return;
    change({ do: 'restore', draft });
    showTab('menu');
  }

  return (
    <li className={styles.entry} data-status="not-sent">
      <div className={styles.what} role="alert">
        <CloudAlert aria-hidden="true" />
        <p>
          <b dir="auto">
            {intl.formatMessage({ id: isSilent ? 'outbox.noAnswer' : 'outbox.notSent' }, { what })}
          </b>
          <span dir="auto">{reason}</span>
          <small>{intl.formatMessage({ id: 'outbox.since' }, { time })}</small>
        </p>
      </div>
      {isAsking ? (
        <div className={styles.actions}>
          <p className={styles.ask}>
            {intl.formatMessage({ id: isSilent ? 'outbox.askSilent' : 'outbox.ask' })}
          </p>
          <button type="button" className={styles.button} onClick={() => sender.drop(command.id)}>
            {intl.formatMessage({ id: 'outbox.discardYes' })}
          </button>
          <button type="button" className={styles.button} onClick={() => setAsking(false)}>
            {intl.formatMessage({ id: 'outbox.keep' })}
          </button>
        </div>
      ) : (
        <div className={styles.actions}>
          <button
            type="button"
            className={styles.strong}
            aria-label={intl.formatMessage({ id: 'outbox.tryAgainOf' }, { what })}
            onClick={() => sender.tryAgain(command.id)}
          >
            {intl.formatMessage({ id: 'outbox.tryAgain' })}
          </button>
          {isRefused(entry) && (
            <button type="button" className={styles.button} onClick={edit}>
              {intl.formatMessage({ id: 'outbox.edit' })}
            </button>
          )}
          <button type="button" className={styles.button} onClick={() => setAsking(true)}>
            {intl.formatMessage({ id: 'outbox.discard' })}
          </button>
        </div>
      )}
    </li>
  );
}
