import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import { seatsToSplit } from '../../../shared/views/floor-parties';
import { lineText } from '../../say/dish';
import { rowText } from '../../say/number';
import { PhaseBadge } from './phase-badge';
import { QuestionFoot } from './question-foot';
import reason from './reason.module.css';
import styles from './split.module.css';
import { type Part, useSplit } from './use-split';

type Props = { ticket: Ticket; onDone(): void };

/**
 * Splits a ticket for cooking: lines, or some of a line, become a ticket of their own with a card of its own in the
 * kitchen. A bill is split without this.
 */
export function Split({ ticket, onDone }: Props) {
  const intl = useIntl();
  const split = useSplit(ticket.id);
  /** How many of each line go, by its id. */
  const [picked, setPicked] = useState<ReadonlyMap<string, number>>(new Map());
  const lines = ticket.items.filter(isLive);
  const seats = seatsToSplit(ticket.items);
  const going = lines.flatMap((item) => {
    const quantity = picked.get(item.itemId) ?? 0;
    return quantity > 0 ? [{ item, quantity }] : [];
  });
  const isAll =
    going.length === lines.length &&
    going.every(({ item, quantity }) => quantity === item.quantity);
  const canSplit = going.length > 0 && !isAll;

  const pick = ({ itemId, quantity }: Item, wanted: number) =>
    setPicked(new Map(picked).set(itemId, Math.min(Math.max(wanted, 0), quantity)));

  function into(parts: readonly Part[][]): void {
    onDone();
    void split(parts);
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'split.title' }, { number: ticket.number })}
      </legend>
      <p className={styles.what}>{intl.formatMessage({ id: 'split.cooking' })}</p>
      {seats.length > 0 && (
        <button
          type="button"
          className={reason.plain}
          onClick={() => into(seats.map(({ itemIds }) => itemIds.map((itemId) => ({ itemId }))))}
        >
          {intl.formatMessage(
            { id: 'split.bySeat' },
            {
              count: seats.length,
              seats: rowText(
                intl,
                seats.map(({ seat }) => String(seat)),
              ),
            },
          )}
        </button>
      )}
      <ul className={styles.lines}>
        {lines.map((item) => {
          const { itemId, quantity } = item;
          const count = picked.get(itemId) ?? 0;
          return (
            <li key={itemId} className={styles.row}>
              <label className={styles.line}>
                <input
                  type="checkbox"
                  className={styles.box}
                  checked={count > 0}
                  onChange={() => pick(item, count > 0 ? 0 : quantity)}
                />
                <span className={styles.name}>
                  <bdi>{lineText(item)}</bdi>{' '}
                  {item.seat !== undefined && (
                    <span className={styles.seat}>
                      {intl.formatMessage({ id: 'common.seat' }, { seat: item.seat })}
                    </span>
                  )}
                </span>
                <PhaseBadge
                  phase={item.phase}
                  text={intl.formatMessage({ id: `line.${item.phase}` })}
                />
              </label>
              {quantity > 1 && count > 0 && (
                <HowMany item={item} count={count} onChange={(next) => pick(item, next)} />
              )}
            </li>
          );
        })}
      </ul>
      <QuestionFoot
        onCancel={onDone}
        lead={
          <p className={styles.what}>
            {intl.formatMessage({ id: isAll ? 'split.notAll' : 'split.what' })}
          </p>
        }
      >
        <button
          type="button"
          className={reason.primary}
          disabled={!canSplit}
          onClick={() =>
            into([
              going.map(({ item, quantity }) => ({
                itemId: item.itemId,
                ...(quantity < item.quantity ? { quantity } : {}),
              })),
            ])
          }
        >
          {intl.formatMessage({ id: 'split.do' }, { count: going.length })}
        </button>
      </QuestionFoot>
    </fieldset>
  );
}

type HowManyProps = { item: Item; count: number; onChange(count: number): void };

/** "2 of 4", one less or one more. */
function HowMany({ item, count, onChange }: HowManyProps) {
  const intl = useIntl();
  const { name: dish, quantity } = item;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out inline in every engine
    <div
      role="group"
      className={styles.many}
      aria-label={intl.formatMessage({ id: 'split.many' }, { dish })}
    >
      <button
        type="button"
        className={reason.plain}
        disabled={count <= 1}
        aria-label={intl.formatMessage({ id: 'step.less' }, { label: dish })}
        onClick={() => onChange(count - 1)}
      >
        <Minus aria-hidden="true" />
      </button>
      <output>{intl.formatMessage({ id: 'split.of' }, { count, of: quantity })}</output>
      <button
        type="button"
        className={reason.plain}
        disabled={count >= quantity}
        aria-label={intl.formatMessage({ id: 'step.more' }, { label: dish })}
        onClick={() => onChange(count + 1)}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
