import { CircleAlert, Pause } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { joinable } from '../../../shared/views/floor-tables';
import { useMoney } from '../../say/money';
import { useFeedView, useHouse } from '../../state/hooks';
import { useHotkeys } from '../../ui/use-hotkeys';
import { TAKEN_QUESTION } from '../floor/taken-question';
import type { Draft } from '../orders/draft';
import { centsOfDraft } from '../orders/order';
import { isLacking, type Problem, problemsOf } from '../orders/problems';
import { useChange } from '../orders/use-drafts';
import { Outbox } from '../outbox/outbox';
import { useProblemText } from '../parts/problem-text';
import { useMinute } from '../parts/use-sold';
import { useDesk, useSendDraft } from '../state';
import { PromisePassed } from './promise-passed';
import styles from './send-bar.module.css';

type Props = { draft: Draft; onAskDetails(): void };

/** Send, within reach of the thumb, with the total; above it the state of earlier orders. */
export function SendBar({ draft, onAskDetails }: Props) {
  const state = useHouse();
  const { connection } = useFeedView();
  const intl = useIntl();
  const money = useMoney();
  const problemText = useProblemText();
  const change = useChange();
  const { showLine } = useDesk();
  const sendDraft = useSendDraft();
  const minute = useMinute();
  /** The draft that a person tried to send: its problems are shown until they are solved. */
  const [tried, setTried] = useState<string>();
  const problems = tried === draft.id ? problemsOf(draft, state, minute) : [];
  const [problem] = problems;
  const isAdding = draft.addTo !== undefined;
  const isEmpty = draft.lines.length === 0;
  const isGone = isAdding && joinable(state, draft.addTo?.ticketId) === undefined;

  function send(hold = false): void {
    const [first] = problemsOf(draft, state, minute);
    if (!first) {
      setTried(undefined);
      sendDraft(hold);
      return;
    }
    setTried(draft.id);
    leadTo(first);
  }

  function leadTo(first: Problem): void {
    const { itemId } = first;
    if (first.type === 'taken') {
      document.getElementById(TAKEN_QUESTION)?.querySelector('button')?.focus();
    } else if (itemId !== undefined) {
      showLine({ itemId, why: isLacking(first) ? 'missing' : 'asked' });
    } else if (first.type !== 'no-items' && first.type !== 'too-many') onAskDetails();
  }

  useHotkeys((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  });

  return (
    <footer className={styles.bar}>
      <Outbox />
      {connection.status !== 'live' && (
        <p className={styles.hint}>{intl.formatMessage({ id: 'chit.notLive' })}</p>
      )}
      {isGone && (
        <p className={styles.problem} role="alert">
          <CircleAlert aria-hidden="true" />
          <span>
            {intl.formatMessage({ id: 'chit.ticketGone' }, { number: draft.addTo?.number })}
          </span>
          <button type="button" className={styles.plain} onClick={() => change({ type: 'detach' })}>
            {intl.formatMessage({ id: 'chit.detach' })}
          </button>
        </p>
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          <CircleAlert aria-hidden="true" />
          <bdi>{problemText(problem)}</bdi>
        </p>
      )}
      <PromisePassed draft={draft} />
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.send}
          aria-disabled={isEmpty}
          aria-keyshortcuts="Control+Enter"
          onClick={() => send()}
        >
          <span>
            {intl.formatMessage(
              { id: isEmpty ? 'send.nothing' : isAdding ? 'send.add' : 'send' },
              {
                number: draft.addTo?.number,
                total: money.full(centsOfDraft(state.house.menu, draft)),
              },
            )}
          </span>
          <span className={styles.keys} aria-hidden="true">
            Ctrl+⏎
          </span>
        </button>
        {!isAdding && !isEmpty && (
          <button
            type="button"
            className={styles.hold}
            aria-label={intl.formatMessage({ id: 'send.hold.what' })}
            onClick={() => send(true)}
          >
            <Pause aria-hidden="true" />
            {intl.formatMessage({ id: 'send.hold' })}
          </button>
        )}
      </div>
    </footer>
  );
}
