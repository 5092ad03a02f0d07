import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { OrderType } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { whoIsPaged } from '../../../shared/domain/carrying';
import { isFound, wordsOf } from '../../../shared/domain/folded-text';
import { isLive } from '../../../shared/domain/ticket/lines';
import { joinedAs } from '../../../shared/views/floor-joined';
import { mergeTargets } from '../../../shared/views/floor-parties';
import { useMoney } from '../../say/money';
import { rowText } from '../../say/number';
import { usePlaceName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { Segmented } from '../../ui/segmented';
import { OrderText } from '../parts/order-text';
import styles from './merge.module.css';
import { QuestionFoot } from './question-foot';
import reason from './reason.module.css';
import { useDone } from './use-undo';

type Props = {
  ticket: Ticket;
  /** The ticket that is chosen at first. */
  first?: string | undefined;
  onDone(): void;
  onShow: ((ticketId: string) => void) | undefined;
};

/** Up to this many tickets can be seen at a glance; beyond that there is a search field. */
const MANY = 8;
const SHOWN_MAX = 30;

/** Merges a ticket into another open one. Says before what the joined ticket becomes, and offers to undo it. */
export function Merge({ ticket, first, onDone, onShow }: Props) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const money = useMoney();
  const where = usePlaceName();
  const state = useHouse();
  const { tickets } = state;
  const [question, setQuestion] = useState('');
  const [intoId, setInto] = useState(first);
  const [type, setType] = useState<OrderType>();
  const targets = mergeTargets(tickets, ticket);
  const into = targets.find(({ id }) => id === intoId);
  const found = targets.filter((one) => fits(one, wordsOf(question))).slice(0, SHOWN_MAX);
  const server = into && whoIsPaged(state, into).server;

  const orderTypes =
    into && into.orderType !== ticket.orderType ? [into.orderType, ticket.orderType] : [];
  const orderType = orderTypes.find((each) => each === type) ?? into?.orderType;
  const becomes = into && joinedAs(state, ticket, into, orderType ?? into.orderType);

  async function merge({ id, number }: Ticket): Promise<void> {
    const asked = orderTypes.length > 0 && orderType ? { orderType } : {};
    const ack = await act('ticket.merge', { ticketId: ticket.id, into: id, ...asked });
    if (!ack.ok) return;
    const values = { from: ticket.number, into: number };
    done(intl.formatMessage({ id: 'merge.done' }, values), async () => {
      const back = await act('ticket.unmerge', { ticketId: ticket.id });
      if (back.ok) onShow?.(ticket.id);
    });
    onShow?.(id);
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
              <b className={styles.number}>
                {intl.formatMessage({ id: 'ticket.short' }, { number: one.number })}
              </b>
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
      <QuestionFoot
        onCancel={onDone}
        lead={
          <>
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
            {becomes && (
              <p className={styles.becomes} role="status">
                <b>{intl.formatMessage({ id: 'merge.becomes' }, { number: becomes.number })}</b>{' '}
                {rowText(
                  intl,
                  [
                    intl.formatMessage({ id: `type.${becomes.orderType}` }),
                    becomes.priority === 'normal'
                      ? undefined
                      : intl.formatMessage({ id: `priority.${becomes.priority}` }),
                    becomes.covers === undefined
                      ? undefined
                      : intl.formatMessage({ id: 'common.covers' }, { count: becomes.covers }),
                    becomes.guest,
                    money.full(becomes.cents),
                    becomes.note,
                  ].filter((fact) => fact !== undefined),
                )}
              </p>
            )}
            {orderTypes.length > 0 && (
              <Segmented
                label={intl.formatMessage({ id: 'merge.type' })}
                showLabel
                value={orderType}
                options={orderTypes.map((value) => ({
                  value,
                  text: intl.formatMessage({ id: `type.${value}` }),
                }))}
                onChange={(next) => setType(next)}
              />
            )}
          </>
        }
      >
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
          {intl.formatMessage({ id: into ? 'merge.do' : 'merge.choose' }, { number: into?.number })}
        </button>
      </QuestionFoot>
    </fieldset>
  );
}

const fits = ({ number, table, guest, server }: Ticket, words: readonly string[]): boolean =>
  isFound(words, [String(number), table, guest, server]);
