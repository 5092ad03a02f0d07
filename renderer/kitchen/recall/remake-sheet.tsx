import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { lineText } from '../../say/dish';
import { ticketName } from '../../say/ticket';
import { Sheet } from '../../ui/sheet';
import { Stepper } from '../../ui/stepper';
import { TextField } from '../../ui/text-field';
import { useActions } from '../actions/actions';
import { seatsText } from '../labels';
import { Check } from '../screen/check';
import styles from './remake-sheet.module.css';

type Props = {
  ticket: Ticket;
  /** The lines that can be made again. */
  lines: readonly Item[];
  /** Those to begin with; absent: the only line, or none. */
  chosen: readonly string[] | undefined;
  onClose(): void;
};

const REASONS = ['dropped', 'wrong-dish', 'not-as-asked', 'cold', 'sent-back'] as const;

/** Asks before food is cooked again: which lines, how many of each, and why. The reason sends it. */
export function RemakeSheet({ ticket, lines, chosen, onClose }: Props) {
  const intl = useIntl();
  const { remake } = useActions();
  const [ids, setIds] = useState<readonly string[]>(
    () => chosen ?? (lines.length === 1 ? lines.map(({ itemId }) => itemId) : []),
  );
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>({});
  const [own, setOwn] = useState('');
  const asked = lines.filter(({ itemId }) => ids.includes(itemId));
  const give = (reason: string) => {
    const all = asked.map((item) => ({ item, quantity: quantities[item.itemId] ?? item.quantity }));
    remake(ticket, all, reason);
    onClose();
  };
  const nameOf = (item: Item) =>
    [lineText(item), seatsText(intl, item.seat === undefined ? [] : [item.seat])]
      .filter((text) => text !== undefined)
      .join(', ');
  return (
    <Sheet title={intl.formatMessage({ id: 'remake.title' })} onClose={onClose}>
      <div className={styles.list}>
        <p dir="auto">{ticketName(intl, ticket)}</p>
        {lines.map((item) => (
          <div key={item.itemId} className={styles.line}>
            <Check
              isOn={ids.includes(item.itemId)}
              onChange={(isOn) =>
                setIds(isOn ? [...ids, item.itemId] : ids.filter((id) => id !== item.itemId))
              }
            >
              {nameOf(item)}
            </Check>
            {item.quantity > 1 && ids.includes(item.itemId) && (
              <Stepper
                label={intl.formatMessage({ id: 'remake.quantity' }, { line: lineText(item) })}
                value={quantities[item.itemId] ?? item.quantity}
                min={1}
                max={item.quantity}
                onChange={(next) => setQuantities({ ...quantities, [item.itemId]: next ?? 1 })}
              />
            )}
          </div>
        ))}
        <p className={styles.why}>
          <FormattedMessage id={asked.length === 0 ? 'remake.choose' : 'remake.why'} />
        </p>
        <div className={styles.reasons}>
          {REASONS.map((reason) => {
            const text = intl.formatMessage({ id: `remake.${reason}` });
            return (
              <button
                key={reason}
                type="button"
                className={styles.reason}
                disabled={asked.length === 0}
                onClick={() => give(text)}
              >
                {text}
              </button>
            );
          })}
        </div>
        <TextField label={intl.formatMessage({ id: 'remake.own' })} value={own} onChange={setOwn} />
        <button
          type="button"
          className={styles.reason}
          disabled={asked.length === 0 || own.trim() === ''}
          onClick={() => give(own.trim())}
        >
          <FormattedMessage id="remake.give" />
        </button>
      </div>
    </Sheet>
  );
}
