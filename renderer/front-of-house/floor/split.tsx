import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import { seatsToSplit } from '../../../shared/views/floor-parties';
import { rowText } from '../../say/number';
import { PhaseBadge } from './phase-badge';
import reason from './reason.module.css';
import styles from './split.module.css';
import { useSplit } from './use-split';

type Props = { ticket: Ticket; onDone(): void };

/** Splits picked lines of a ticket onto a new one, or each seat's lines onto a ticket of their own. */
export function Split({ ticket, onDone }: Props) {
  const intl = useIntl();
  const split = useSplit(ticket.id);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const lines = ticket.items.filter(isLive);
  const seats = seatsToSplit(ticket.items);
  const going = lines.filter(({ itemId }) => picked.has(itemId));
  const canSplit = going.length > 0 && going.length < lines.length;

  function toggle(itemId: string): void {
    const next = new Set(picked);
    if (!next.delete(itemId)) next.add(itemId);
    setPicked(next);
  }

  function into(parts: readonly string[][]): void {
    onDone();
    void split(parts);
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'split.title' }, { number: ticket.number })}
      </legend>
      {seats.length > 0 && (
        <button
          type="button"
          className={reason.plain}
          onClick={() => into(seats.map(({ itemIds }) => itemIds))}
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
        {lines.map((item) => (
          <li key={item.itemId}>
            <label className={styles.line}>
              <input
                type="checkbox"
                className={styles.box}
                checked={picked.has(item.itemId)}
                onChange={() => toggle(item.itemId)}
              />
              <span className={styles.name}>
                <b>{item.quantity}</b> <bdi>{item.name}</bdi>{' '}
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
          </li>
        ))}
      </ul>
      <div className={reason.foot}>
        <p className={styles.what}>
          {intl.formatMessage({
            id: going.length === lines.length ? 'split.notAll' : 'split.what',
          })}
        </p>
        <div className={reason.choices}>
          <button
            type="button"
            className={reason.primary}
            disabled={!canSplit}
            onClick={() => into([going.map(({ itemId }) => itemId)])}
          >
            {intl.formatMessage({ id: 'split.do' }, { count: going.length })}
          </button>
          <button type="button" className={reason.quiet} onClick={onDone}>
            {intl.formatMessage({ id: 'cancel' })}
          </button>
        </div>
      </div>
    </fieldset>
  );
}
