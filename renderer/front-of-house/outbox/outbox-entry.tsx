import { Check, CloudAlert, SendHorizontal } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { isPassing, isRefused } from '../../../shared/client/outbox-entries';
import { SECOND_MS } from '../../../shared/time';
import { useTime } from '../../say/time';
import { useWhen } from '../../say/when';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { promiseOf } from '../orders/order';
import { type Entry, refusedLine } from '../orders/outbox';
import { problemsOf } from '../orders/problems';
import { useChange } from '../orders/use-drafts';
import { useDraftWhere } from '../parts/draft-where';
import { useProblemText } from '../parts/problem-text';
import { useMinute } from '../parts/use-sold';
import { useDesk } from '../state';
import styles from './outbox-entry.module.css';

type EntryProps = { entry: Entry; isShort: boolean };

/** One order on its way: sending, sent with its number, or not sent and why. */
export const OutboxEntry = memo(function OutboxEntry({ entry, isShort }: EntryProps) {
  const intl = useIntl();
  const where = useDraftWhere();
  const when = useWhen();
  const { draft, status } = entry;
  const promisedAt = promiseOf(draft);
  const what =
    promisedAt === undefined
      ? where(draft)
      : `${where(draft)} · ${intl.formatMessage({ id: 'promised.for' }, { time: when(promisedAt) })}`;
  if (status.type === 'sending') {
    return (
      <li className={styles.entry} data-status="sending">
        <SendHorizontal aria-hidden="true" />
        <p role="status" dir="auto">
          {intl.formatMessage({ id: 'outbox.sending' }, { what })}
        </p>
      </li>
    );
  }
  if (status.type === 'sent') return <Sent entry={entry} what={what} />;
  return <NotSent entry={entry} what={what} isShort={isShort} />;
});

/** How long a person may read that an order was sent. */
const SENT_MS = 8 * SECOND_MS;

/** It leaves by itself: the ticket is on the floor. */
function Sent({ entry, what }: { entry: Entry; what: string }) {
  const intl = useIntl();
  const { outbox } = useDesk();
  const { command, draft, status } = entry;
  const { id: commandId } = command;
  useEffect(() => {
    const timer = setTimeout(() => outbox.drop(commandId), SENT_MS);
    return () => clearTimeout(timer);
  }, [outbox, commandId]);
  const sentAs = status.type === 'sent' ? status.number : undefined;
  const id = draft.addTo ? 'outbox.added' : sentAs === undefined ? 'outbox.sent' : 'outbox.sentAs';
  const number = sentAs ?? draft.addTo?.number;
  return (
    <li className={styles.entry} data-status="sent">
      <Check aria-hidden="true" />
      <p role="status" dir="auto">
        {intl.formatMessage({ id }, { what, number })}
      </p>
    </li>
  );
}

function NotSent({ entry, what, isShort }: EntryProps & { what: string }) {
  const intl = useIntl();
  const state = useHouse();
  const time = useTime();
  const errorText = useErrorText();
  const problemText = useProblemText();
  const change = useChange();
  const { outbox, showTab, showLine } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const minute = useMinute();
  const { command, status, at, draft: sent } = entry;
  const isSilent = status.type === 'silent';
  // The counts now, which may be lower than when it was refused.
  const dishes = isRefused(entry)
    ? problemsOf(sent, state, minute).filter(({ itemId }) => itemId !== undefined)
    : [];
  const reason =
    status.type !== 'failed'
      ? intl.formatMessage({ id: 'outbox.silent' })
      : isPassing(entry)
        ? intl.formatMessage({ id: `outbox.${entry.status.error.code}` })
        : dishes.length > 0
          ? dishes.map(problemText).join(' ')
          : errorText(status.error);

  function edit(): void {
    const draft = outbox.takeBack(command.id);
    if (!draft) return;
    change({ type: 'restore', draft });
    showTab('menu');
    const itemId = dishes[0]?.itemId ?? refusedLine(entry)?.itemId;
    showLine(itemId === undefined ? undefined : { itemId, why: 'asked' });
  }

  return (
    <li className={styles.entry} data-status="not-sent" data-short={isShort}>
      <div className={styles.what} role="alert">
        <CloudAlert aria-hidden="true" />
        <p>
          <b dir="auto">
            {intl.formatMessage({ id: isSilent ? 'outbox.noAnswer' : 'outbox.notSent' }, { what })}
          </b>
          {!isShort && (
            <>
              <span dir="auto">{reason}</span>{' '}
              <small>{intl.formatMessage({ id: 'outbox.since' }, { time: time(at) })}</small>
            </>
          )}
        </p>
      </div>
      {isAsking ? (
        <div className={styles.actions}>
          <p className={styles.ask}>
            {intl.formatMessage({ id: isSilent ? 'outbox.askSilent' : 'outbox.ask' })}
          </p>
          <button type="button" className={styles.button} onClick={() => outbox.drop(command.id)}>
            {intl.formatMessage({ id: 'outbox.discardYes' })}
          </button>
          <button type="button" className={styles.button} onClick={() => setAsking(false)}>
            {intl.formatMessage({ id: 'outbox.keep' })}
          </button>
        </div>
      ) : (
        <div className={styles.actions}>
          {isRefused(entry) && (
            <button type="button" className={styles.strong} onClick={edit}>
              {intl.formatMessage({ id: 'outbox.edit' })}
            </button>
          )}
          <button
            type="button"
            className={isRefused(entry) ? styles.button : styles.strong}
            aria-label={intl.formatMessage({ id: 'outbox.tryAgainOf' }, { what })}
            onClick={() => outbox.tryAgain(command.id)}
          >
            {intl.formatMessage({ id: 'outbox.tryAgain' })}
          </button>
          {!isShort && (
            <button type="button" className={styles.button} onClick={() => setAsking(true)}>
              {intl.formatMessage({ id: 'outbox.discard' })}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
