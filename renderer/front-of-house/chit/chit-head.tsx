import { ChevronDown, FilePlus2, Trash2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Ticket } from '../../../shared/contract/state';
import { useWhen } from '../../say/when';
import { useToast } from '../../state/toasts';
import { type Draft, isBlank } from '../orders/draft';
import { promiseOf } from '../orders/order';
import { useChange } from '../orders/use-drafts';
import { useDraftWhere } from '../parts/draft-where';
import { longOf } from '../parts/long';
import styles from './chit-head.module.css';
import { RepeatRound } from './repeat-round';

/** `ticket`: the open ticket that the order is added to. */
type Props = { draft: Draft; ticket: Ticket | undefined; isOpen: boolean; onToggle(): void };

/** The table, guest and server of the order. The table is the largest text on the chit; a tap changes each part. */
export function ChitHead({ draft, ticket, isOpen, onToggle }: Props) {
  const intl = useIntl();
  const where = useDraftWhere();
  const when = useWhen();
  const change = useChange();
  const toast = useToast();
  const { addTo, orderType, guest, server, covers, priority } = draft;
  const isAsking = orderType === 'dine-in' && !draft.table.trim() && !guest.trim();
  const title = isAsking && !addTo ? intl.formatMessage({ id: 'chit.whichTable' }) : where(draft);
  const promisedAt = promiseOf(draft);
  const facts = [
    server.trim() || intl.formatMessage({ id: 'chit.noServer' }),
    covers === undefined
      ? undefined
      : intl.formatMessage({ id: 'common.covers' }, { count: covers }),
    orderType === 'dine-in' ? undefined : intl.formatMessage({ id: `type.${orderType}` }),
    promisedAt === undefined
      ? undefined
      : intl.formatMessage({ id: 'promised.for' }, { time: when(promisedAt) }),
    orderType === 'dine-in' && draft.table.trim() && guest.trim() ? guest : undefined,
  ].filter((fact) => fact !== undefined);

  function discard(): void {
    change({ type: 'drop', id: draft.id, freshId: uuid() });
    toast({
      type: 'done',
      text: intl.formatMessage({ id: 'chit.discarded' }),
      undo: {
        label: intl.formatMessage({ id: 'undo' }),
        run: () => change({ type: 'restore', draft }),
      },
    });
  }

  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <h2
          className={styles.title}
          dir="auto"
          data-asking={isAsking && !addTo}
          data-long={longOf(title)}
        >
          {title}
        </h2>
        {(addTo || !isBlank(draft)) && (
          <>
            <button
              type="button"
              className={styles.icon}
              aria-label={intl.formatMessage({ id: 'chit.discard' })}
              onClick={discard}
            >
              <Trash2 aria-hidden="true" />
            </button>
            <button
              type="button"
              className={styles.icon}
              aria-label={intl.formatMessage({ id: 'chit.new' })}
              onClick={() => change({ type: 'new', id: uuid() })}
            >
              <FilePlus2 aria-hidden="true" />
            </button>
          </>
        )}
      </div>
      {addTo ? (
        <div className={styles.adding}>
          <p>{intl.formatMessage({ id: 'chit.adding' }, { number: addTo.number })}</p>
          {ticket && <RepeatRound ticket={ticket} />}
        </div>
      ) : (
        <button
          type="button"
          className={styles.facts}
          aria-expanded={isOpen}
          aria-label={intl.formatMessage({ id: 'chit.details' }, { facts: facts.join(', ') })}
          onClick={onToggle}
        >
          {priority !== 'normal' && (
            <b className={styles.priority}>{intl.formatMessage({ id: `priority.${priority}` })}</b>
          )}
          <span className={styles.text}>
            {facts.map((fact, index) => (
              <span key={fact}>
                {index > 0 && ' · '}
                <bdi>{fact}</bdi>
              </span>
            ))}
          </span>
          <ChevronDown aria-hidden="true" className={styles.chevron} />
        </button>
      )}
      {draft.note.trim() !== '' && !isOpen && (
        <p className={styles.note} dir="auto">
          {draft.note}
        </p>
      )}
    </header>
  );
}
