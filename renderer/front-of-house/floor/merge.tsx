import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { whoIsPaged } from '../../../shared/domain/carrying';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import { isLive } from '../../../shared/domain/ticket/lines';
import { mergeTargets } from '../../../shared/views/floor-parties';
import { usePlaceName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { OrderText } from '../parts/order-text';
import styles from './merge.module.css';
import reason from './reason.module.css';

type Props = {
  ticket: Ticket;
  onDone(): void;
  onShow: ((ticketId: string) => void) | undefined;
};

/** Up to this many tickets can be seen at a glance; beyond that there is a search field. */
const MANY = 8;
const SHOWN_MAX = 30;

/** Merges a ticket into another open one, after a sentence that says what happens to both. */
export function Merge({ ticket, onDone, onShow }: Props) {
  const intl = useIntl();
  const act = useAct();
  const where = usePlaceName();
  const state = useHouse();
  const { tickets } = state;
  const [question, setQuestion] = useState('');
  const [intoId, setInto] = useState<string>();
  const targets = mergeTargets(tickets, ticket);
  const into = targets.find(({ id }) => id === intoId);
  const found = targets.filter((one) => fits(one, wordsOf(question))).slice(0, SHOWN_MAX);
  const server = into && whoIsPaged(state, into).server;

  async function merge({ id, number }: Ticket): Promise<void> {
    const ack = await act(
      'ticket.merge',
      { ticketId: ticket.id, into: id },
      { text: intl.formatMessage({ id: 'merge.done' }, { from: ticket.number, into: number }) },
    );
    if (ack.ok) onShow?.(id);
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'merge.title' }, { number: ticket.number })}
      </legend>
      {targets.length === 0 && <p>{intl.formatMessage({ id: 'merge.nothing' })}</p>}
      {targets.length > MANY && (
        <OrderText
          label={intl.formatMessage({ id: 'merge.search' })}
          kind="name"
          value={question}
          onChange={setQuestion}
        />
      )}
      <ul className={styles.targets}>
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.target}
              aria-pressed={one.id === intoId}
              onClick={() => setInto(one.id)}
            >
              <b className={styles.number}>{one.number}</b>
              <span className={styles.where} dir="auto">
                {where(one)}
              </span>
              <bdi className={styles.server}>{one.server}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {targets.length > 0 && found.length === 0 && (
        <p>{intl.formatMessage({ id: 'merge.notFound' })}</p>
      )}
      <div className={reason.foot}>
        {into && (
          <p role="status">
            {intl.formatMessage(
              { id: 'merge.what' },
              {
                count: ticket.items.filter(isLive).length,
                from: ticket.number,
                into: into.number,
                where: where(into),
              },
            )}{' '}
            {server !== whoIsPaged(state, ticket).server &&
              intl.formatMessage({ id: 'merge.paged' }, { server })}
          </p>
        )}
        <div className={reason.choices}>
          <button
            type="button"
            className={reason.primary}
            disabled={!into}
            onClick={() => {
              if (!into) return;
              onDone();
              void merge(into);
            }}
          >
            {intl.formatMessage(
              { id: into ? 'merge.do' : 'merge.choose' },
              { number: into?.number },
            )}
          </button>
          <button type="button" className={reason.quiet} onClick={onDone}>
            {intl.formatMessage({ id: 'cancel' })}
          </button>
        </div>
      </div>
    </fieldset>
  );
}

const fits = ({ number, table, guest, server }: Ticket, words: readonly string[]): boolean =>
  isFound(words, [String(number), table, guest, server]);
