import { Check, type LucideIcon, TriangleAlert, Zap } from 'lucide-react';
import { Fragment } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { hasAllergies } from '../../../shared/domain/allergies';
import { isOwedBy } from '../../../shared/domain/ticket/lines';
import { eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import type { DishRow as Row } from '../../../shared/views/expo-rows';
import { lineWords, nameIn } from '../../../shared/views/line-words';
import type { RailTicket } from '../../../shared/views/rail';
import { quantityText } from '../../say/dish';
import { actionWord, choiceText, halfText } from '../../say/line-word';
import type { MessageId } from '../../say/message-id';
import { seatsText } from '../../say/seats';
import { useFromHouse } from '../../state/hooks';
import { useActions } from '../actions/actions';
import { lineName } from '../labels';
import styles from './expo-row.module.css';
import { useLineStations } from './line-stations';
import { nameOf, useStationNames } from './station-names';

type Props = { card: RailTicket; row: Row; pending: ReadonlySet<string> | undefined };

/** A dish at expo: quantity, dish with its seats and requests, and its state. A touch bumps it or takes that back. */
export function DishRow({ card, row, pending }: Props) {
  const { item, items, quantity } = row;
  const intl = useIntl();
  const { touchLine } = useActions();
  const isPending = items.every(({ itemId }) => pending?.has(itemId));
  const state = isPending && row.state !== 'voided' ? 'ready' : row.state;
  const out = useFromHouse((house) => eightySixedOn(house, card.ticket));
  const isOut = items.some(({ itemId }) => out.some((one) => one.itemId === itemId));
  const label = useLabel(row, isPending, isOut);
  return (
    <div className={styles.dish} data-state={state}>
      <span className={styles.quantity} aria-hidden="true">
        {quantityText(quantity)}
        <small>×</small>
      </span>
      <div className={styles.what}>
        <p className={styles.name}>
          <span className={styles.words}>
            {hasAllergies(item) && (
              <TriangleAlert aria-hidden="true" size={18} className={styles.allergy} />
            )}
            <bdi>{nameIn(intl.locale, item)}</bdi>
          </span>
          {row.isRush && <Tag id="line.onTheFly" isFull Icon={Zap} />}
          {item.remake && <Tag id="expo.remake" isFull />}
          {item.toGo && <Tag id="expo.toGo" />}
          {isOut && <Tag id="expo.out" isFull />}
          {row.isNew && <Tag id="line.new" />}
        </p>
        <Requests row={row} />
      </div>
      <States row={row} isPending={isPending} />
      {isPending || row.state === 'voided' || row.state === 'passed' ? (
        <span className="visually-hidden">{label}</span>
      ) : (
        <button
          type="button"
          className={styles.touch}
          aria-label={label}
          data-line={item.itemId}
          onClick={(event) => {
            // A quick second tap would hit the line that moved up under the finger.
            if (event.detail < 2) touchLine(card, items);
          }}
        />
      )}
    </div>
  );
}

/** The row's name: "2 Cod, seats 1, 3, Sauté · to do". */
function useLabel(
  { item, quantity, seats, state, isRush }: Row,
  isPending: boolean,
  isOut: boolean,
): string {
  const intl = useIntl();
  const stations = useLineStations();
  const line = [
    lineName(intl, { ...item, quantity }),
    ...(seats.length > 0 ? [seatsText(intl, seats)] : []),
    ...(isOut ? [intl.formatMessage({ id: 'expo.out' })] : []),
    ...(isRush ? [intl.formatMessage({ id: 'line.onTheFly' })] : []),
    ...(item.remake ? [intl.formatMessage({ id: 'expo.remake' }), item.remake.reason] : []),
    stations(item),
  ].join(', ');
  const isDone = isPending || state === 'ready' || state === 'passed';
  if (state === 'voided') {
    return intl.formatMessage({ id: 'line.voided' }, { line, reason: item.voided?.reason ?? '' });
  }
  if (isDone) return intl.formatMessage({ id: 'line.done' }, { line });
  return state === 'started' ? intl.formatMessage({ id: 'line.started' }, { line }) : line;
}

/** Seats, requests and note in small type, each apart from the next. */
function Requests({ row: { item, seats, state } }: { row: Row }) {
  const intl = useIntl();
  const parts = [
    ...(seats.length > 0 ? [<b key="seats">{seatsText(intl, seats)}</b>] : []),
    ...(item.remake ? [<bdi key="remake">{item.remake.reason}</bdi>] : []),
    ...(state === 'voided'
      ? [<bdi key="void">{item.voided?.reason}</bdi>]
      : lineWords(item, { kitchen: intl.locale }).map((word, index) => {
          const { action, half } = word;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same request may occur twice.
            <span key={index}>
              {half && `${halfText(intl, half)}: `}
              {action !== 'plain' && <strong>{actionWord(intl, action)} </strong>}
              <bdi>{choiceText(word)}</bdi>
            </span>
          );
        })),
    ...(item.note === undefined
      ? []
      : [
          <q key="note" className={styles.note}>
            <bdi>{item.note}</bdi>
          </q>,
        ]),
  ];
  if (parts.length === 0) return null;
  return (
    <p className={styles.requests}>
      {parts.map((part, index) => (
        <Fragment key={part.key}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The column of states: a tag for each station that owes the dish, filled while it cooks, or a tick. */
function States({ row: { item, state }, isPending }: { row: Row; isPending: boolean }) {
  const names = useStationNames();
  if (state === 'voided') {
    return (
      <p className={styles.states} aria-hidden="true">
        <Tag id="line.void" isFull />
      </p>
    );
  }
  const isDone = isPending || state === 'ready' || state === 'passed';
  if (isDone) {
    return (
      <p className={styles.states} aria-hidden="true">
        <Check size={24} strokeWidth={4} className={styles.tick} />
      </p>
    );
  }
  return (
    <p className={styles.states} aria-hidden="true">
      {item.stations
        .filter((station) => isOwedBy(item, station))
        .map((station) => (
          <span key={station} className={styles.station}>
            <bdi>{nameOf(names, station)}</bdi>
          </span>
        ))}
    </p>
  );
}

type TagProps = { id: MessageId; isFull?: boolean; Icon?: LucideIcon };

function Tag({ id, isFull = false, Icon }: TagProps) {
  return (
    <strong className={styles.tag} data-full={isFull || undefined}>
      {Icon && <Icon aria-hidden="true" size={12} fill="currentColor" />}
      <FormattedMessage id={id} />
    </strong>
  );
}
