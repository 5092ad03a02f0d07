import { Check, TriangleAlert, Zap } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { allergyNames, hasAllergies } from '../../../shared/domain/allergies';
import { eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import { lineWords, nameIn } from '../../../shared/views/line-words';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailLine } from '../../../shared/views/rail-lines';
import { useAllergyText } from '../../say/allergens';
import { lineText, quantityText } from '../../say/dish';
import { durationText } from '../../say/duration';
import type { MessageId } from '../../say/message-id';
import { useFromHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { useActions } from '../actions/actions';
import { AlsoAt } from '../expo/line-stations';
import { lineName, seatsText } from '../labels';
import { isLit, type Lit } from './dish';
import styles from './line.module.css';
import { LineChanges, useLineChanges } from './line-changes';
import { Modifiers } from './modifiers';

type Props = {
  card: RailTicket;
  line: RailLine;
  isHeld: boolean;
  isPending: boolean;
  lit: Lit | undefined;
};

type LineState = 'owed' | 'started' | 'done' | 'served' | 'voided' | 'held' | 'coming';

/** One line to make. A touch on it bumps it; a touch on the quantity starts it. */
export const CardLine = memo(function CardLine({ card, line, isHeld, isPending, lit }: Props) {
  const { item, quantity } = line;
  const intl = useIntl();
  const say = useAllergyText();
  const { touchLine, startLine } = useActions();
  const state = stateOf(line, isHeld);
  const isCompact = state === 'done' || state === 'served';
  const isOwed = state === 'owed' || state === 'started';
  const canTouch = (isOwed && !isPending) || state === 'done';
  const seats = seatsText(intl, line.seats);
  const out = useFromHouse((house) => eightySixedOn(house, card.ticket));
  const isOut = line.items.some(({ itemId }) => out.some((one) => one.itemId === itemId));
  const changes = useLineChanges();
  const { stations } = card;
  const name = [
    lineName(intl, { ...item, quantity }, stations),
    ...(line.was && isOwed
      ? changes({ item, was: line.was, stations }).map(({ from, to }) => `${from} ▶ ${to}`)
      : []),
    ...(seats === undefined ? [] : [seats]),
    ...(item.toGo ? [intl.formatMessage({ id: 'line.toGo' })] : []),
    ...(item.remake ? [`${intl.formatMessage({ id: 'line.remake' })}: ${item.remake.reason}`] : []),
    ...(isOut ? [intl.formatMessage({ id: 'line.out' })] : []),
    ...(line.rush ? [intl.formatMessage({ id: 'line.onTheFly' })] : []),
  ].join(', ');
  const label =
    state === 'owed' && !isPending
      ? name
      : intl.formatMessage(
          { id: `line.${isPending && isOwed ? 'done' : state}` },
          { line: name, reason: item.voided?.reason ?? '' },
        );
  // A quick second tap would hit the line that moved up under the finger.
  const once = (run: () => void) => (event: MouseEvent) => {
    if (event.detail < 2) run();
  };
  return (
    <div
      className={styles.line}
      data-state={isPending && isOwed ? 'done' : state}
      data-lit={(isOwed && isLit(item, lit)) || undefined}
    >
      <span className={styles.quantity}>{quantityText(quantity)}</span>
      <div className={styles.dish}>
        <p className={styles.name}>
          {(isCompact || isPending) && <Check aria-hidden="true" className={styles.tick} />}
          <bdi className={styles.what}>{nameIn(intl.locale, item)}</bdi>
          {seats !== undefined && (
            <>
              {' '}
              <span className={styles.seat} title={seats}>
                <Seats seats={line.seats} />
              </span>
            </>
          )}
          {item.remake && !isCompact && <Tag id="line.remake" isFull />}
          {item.toGo && !isCompact && <Tag id="line.toGo" />}
          {line.new && isOwed && <Tag id="line.new" />}
          {isOut && <Tag id="line.out" isFull />}
          {state === 'started' && !isPending && <Tag id="line.cooking" isFull />}
        </p>
        {item.combo !== undefined && !isCompact && (
          <p className={styles.combo} dir="auto">
            <FormattedMessage id="line.combo" values={{ combo: item.combo.name }} />
          </p>
        )}
        {item.remake !== undefined && isOwed && (
          <p className={styles.note} dir="auto">
            {item.remake.reason}
          </p>
        )}
        {line.rush && isHeld && (
          <p className={styles.rush}>
            <Zap aria-hidden="true" size={16} fill="currentColor" />
            <FormattedMessage id="line.onTheFly" />
          </p>
        )}
        {state === 'coming' && item.fireAt !== undefined && (
          <p className={styles.coming}>
            <FiresIn at={item.fireAt} />
          </p>
        )}
        {state !== 'voided' && <AlsoAt item={item} />}
        {state === 'voided' && (
          <p className={styles.void} dir="auto">
            <Tag id="line.void" isFull /> {item.voided?.reason}
          </p>
        )}
        {!isCompact && <Modifiers words={lineWords(item, { kitchen: intl.locale, stations })} />}
        {!isCompact && hasAllergies(item) && state !== 'voided' && (
          <p className={styles.allergy} dir="auto">
            <TriangleAlert aria-hidden="true" size={18} />
            <span className={styles.allergyWord}>
              <FormattedMessage id="common.allergy" />
            </span>{' '}
            {allergyNames(item).map(say).join(', ')}
          </p>
        )}
        {line.was !== undefined && !isCompact && (
          <LineChanges item={item} was={line.was} stations={stations} />
        )}
        {!isCompact && item.note !== undefined && (
          <p className={styles.note} dir="auto">
            “<bdi>{item.note}</bdi>”
          </p>
        )}
      </div>
      {canTouch ? (
        <button
          type="button"
          className={styles.touch}
          aria-label={label}
          data-line={item.itemId}
          onClick={once(() => touchLine(card, line.items))}
        />
      ) : (
        <span className="visually-hidden">{label}</span>
      )}
      {state === 'owed' && !isPending && (
        <button
          type="button"
          className={styles.start}
          aria-label={intl.formatMessage(
            { id: 'line.start' },
            { line: lineText({ ...item, quantity }) },
          )}
          onClick={once(() => startLine(card, line.items))}
        />
      )}
    </div>
  );
});

/** More seats than this are counted: their list hides the dish. */
const SEATS_LISTED = 8;
/** So many stay in one row. */
const SEATS_IN_ROW = 3;

/** "S1, 4", or "10 seats". */
function Seats({ seats }: { seats: readonly number[] }) {
  if (seats.length > SEATS_LISTED) {
    return <FormattedMessage id="line.seats.count" values={{ count: seats.length }} />;
  }
  const between = seats.length > SEATS_IN_ROW ? ', ' : ',\u00a0';
  return <FormattedMessage id="line.seats.short" values={{ seats: seats.join(between) }} />;
}

function Tag({ id, isFull = false }: { id: MessageId; isFull?: boolean }) {
  return (
    <strong className={styles.tag} data-full={isFull || undefined}>
      <FormattedMessage id={id} />
    </strong>
  );
}

function stateOf({ item, voided, done, started }: RailLine, isHeld: boolean): LineState {
  if (voided) return 'voided';
  if (item.phase === 'served') return 'served';
  if (done) return 'done';
  if (isHeld) return item.fireAt === undefined ? 'held' : 'coming';
  return started ? 'started' : 'owed';
}

/** The time until the hub fires the line, by the hub's clock. Only this text is drawn each second. */
function FiresIn({ at }: { at: number }) {
  const intl = useIntl();
  const left = useOnClock((now) => durationText(at - now + 999));
  return intl.formatMessage({ id: 'line.firesIn' }, { left });
}
