import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Bill as BillData, Item, Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import {
  billsBySeat,
  billsEqually,
  billsOf,
  seatsOf,
  sharesOf,
  withShare,
} from '../../../shared/views/bills';
import { lineText } from '../../say/dish';
import { useMoney } from '../../say/money';
import { numberText, rowText } from '../../say/number';
import { useAct } from '../../state/send';
import { Segmented } from '../../ui/segmented';
import { Stepper } from '../../ui/stepper';
import styles from './bill.module.css';
import { QuestionFoot } from './question-foot';
import reason from './reason.module.css';
import { useDone } from './use-undo';

type Way = 'seats' | 'equal' | 'lines';
type Props = { ticket: Ticket; onDone(): void };

/** Most bills of a ticket that the contract takes. */
const BILLS_MAX = 50;

/** Splits what the guests pay: by seat, equally, or by lines. The kitchen keeps one card and sees nothing of it. */
export function Bill({ ticket, onDone }: Props) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const money = useMoney();
  const { id: ticketId, number, items, bills: before = [] } = ticket;
  const seats = seatsOf(items);
  const canBySeat = seats.length > 1;
  const [way, setWay] = useState<Way>(before.length > 1 ? 'lines' : canBySeat ? 'seats' : 'equal');
  const [guests, setGuests] = useState(Math.max(2, ticket.covers ?? 2));
  const [chosen, setChosen] = useState<readonly BillData[]>(
    before.length > 1 ? before : [{ lines: [] }, { lines: [] }],
  );
  const [active, setActive] = useState(1);
  const bills =
    way === 'seats' ? billsBySeat(items) : way === 'equal' ? billsEqually(items, guests) : chosen;
  const cents = billsOf({ items, bills: [...bills] });
  const ways: readonly Way[] = canBySeat ? ['seats', 'equal', 'lines'] : ['equal', 'lines'];

  async function split(to: readonly BillData[]): Promise<void> {
    onDone();
    const ack = await act('ticket.split-bill', { ticketId, bills: [...to] });
    if (!ack.ok) return;
    const text = intl.formatMessage(
      { id: to.length > 1 ? 'bill.done' : 'bill.one' },
      { number, count: to.length },
    );
    done(text, () => void act('ticket.split-bill', { ticketId, bills: before }));
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'bill.title' }, { number })}
      </legend>
      <p className={styles.what}>{intl.formatMessage({ id: 'bill.what' })}</p>
      <Segmented
        label={intl.formatMessage({ id: 'bill.way' })}
        value={way}
        options={ways.map((value) => ({
          value,
          text: intl.formatMessage({ id: `bill.way.${value}` }),
        }))}
        onChange={(next) => setWay(next)}
      />
      {way === 'seats' && (
        <p>
          {intl.formatMessage({ id: 'bill.seats' }, { seats: rowText(intl, seats.map(String)) })}
        </p>
      )}
      {way === 'equal' && (
        <Stepper
          label={intl.formatMessage({ id: 'bill.guests' })}
          showLabel
          value={guests}
          min={2}
          max={BILLS_MAX}
          onChange={(next) => setGuests(next ?? 2)}
        />
      )}
      <ol className={styles.bills} aria-label={intl.formatMessage({ id: 'bill.bills' })}>
        {cents.map((each, index) => {
          const text = (
            <>
              <span>{intl.formatMessage({ id: 'bill.number' }, { number: index + 1 })}</span>{' '}
              <b>{money.full(each)}</b>
            </>
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bill is its place in the list
            <li key={index}>
              {way === 'lines' ? (
                <button
                  type="button"
                  className={styles.bill}
                  aria-pressed={index === active}
                  onClick={() => setActive(index)}
                >
                  {text}
                </button>
              ) : (
                <span className={styles.bill}>{text}</span>
              )}
            </li>
          );
        })}
        {way === 'lines' && chosen.length < BILLS_MAX && (
          <li>
            <button
              type="button"
              className={styles.bill}
              onClick={() => {
                setChosen([...chosen, { lines: [] }]);
                setActive(chosen.length);
              }}
            >
              <Plus aria-hidden="true" />
              {intl.formatMessage({ id: 'bill.another' })}
            </button>
          </li>
        )}
      </ol>
      {way === 'lines' && (
        <Shares items={items} bills={chosen} active={active} onChange={setChosen} />
      )}
      <QuestionFoot onCancel={onDone}>
        <button
          type="button"
          className={reason.primary}
          disabled={bills.length < 2}
          onClick={() => void split(bills)}
        >
          {intl.formatMessage({ id: 'bill.do' }, { count: bills.length })}
        </button>
        {before.length > 1 && (
          <button type="button" className={reason.plain} onClick={() => void split([])}>
            {intl.formatMessage({ id: 'bill.join' })}
          </button>
        )}
      </QuestionFoot>
    </fieldset>
  );
}

type SharesProps = {
  items: readonly Item[];
  bills: readonly BillData[];
  active: number;
  onChange(bills: BillData[]): void;
};

/** How much of each line the chosen bill has: a tap on the line gives it one more. */
function Shares({ items, bills, active, onChange }: SharesProps) {
  const intl = useIntl();
  const number = active + 1;
  return (
    <ul className={styles.lines}>
      {items.filter(isLive).map((item) => {
        const share = sharesOf(item, bills)[active] ?? 0;
        const step = Math.min(1, item.quantity);
        const dish = lineText(item);
        const give = (quantity: number) => onChange(withShare(bills, item, active, quantity));
        return (
          <li key={item.itemId} className={styles.line}>
            <button
              type="button"
              className={styles.give}
              disabled={share >= item.quantity}
              aria-label={intl.formatMessage({ id: 'bill.give' }, { dish, number })}
              onClick={() => give(share + step)}
            >
              <span className={styles.name}>
                <bdi>{dish}</bdi>
                {item.seat !== undefined && (
                  <span className={styles.seat}>
                    {intl.formatMessage({ id: 'common.seat' }, { seat: item.seat })}
                  </span>
                )}
              </span>
              <Plus aria-hidden="true" />
            </button>
            <output className={styles.share}>
              {intl.formatMessage(
                { id: 'bill.share' },
                {
                  share: numberText(intl, share),
                  of: item.quantity,
                },
              )}
            </output>
            <button
              type="button"
              className={styles.take}
              disabled={share <= 0}
              aria-label={intl.formatMessage({ id: 'bill.take' }, { dish, number })}
              onClick={() => give(share - step)}
            >
              <Minus aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
