import { Check, Zap } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import type { ExpoRow } from '../../../shared/views/expo-rows';
import type { RailTicket } from '../../../shared/views/rail';
import { useCourseName } from '../../say/course';
import { quantityText } from '../../say/dish';
import { durationText } from '../../say/duration';
import { useFromHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import { FireButton } from '../card/section-head';
import { DishRow } from './dish-row';
import styles from './expo-row.module.css';

type Props = { card: RailTicket; row: ExpoRow; pending: ReadonlySet<string> | undefined };

/** One row of a card at expo. */
export function ExpoRowView({ card, row, pending }: Props) {
  switch (row.kind) {
    case 'dish':
      return <DishRow card={card} row={row} pending={pending} />;
    case 'waits':
      return <WaitsRow card={card} row={row} />;
    case 'served':
      return (
        <p className={styles.served}>
          <Check aria-hidden="true" size={16} strokeWidth={4} />
          <FormattedMessage id="expo.served" values={{ count: quantityText(row.count) }} />
        </p>
      );
  }
}

type WaitsProps = { card: RailTicket; row: Extract<ExpoRow, { kind: 'waits' }> };

/** A course that waits, as one row: "Mains held · 4", with its fire button. */
function WaitsRow({ card, row: { section, count } }: WaitsProps) {
  const courseName = useCourseName();
  const course = courseName(section.course);
  const hasRush = section.lines.some(({ item, rush }) => rush && item.phase === 'held');
  const { at } = section;
  const out = useFromHouse((house) => eightySixedOn(house, card.ticket));
  const isOut = section.lines.some(({ items }) =>
    items.some(({ itemId }) => out.some((one) => one.itemId === itemId)),
  );
  return (
    <div className={styles.waits}>
      <h3 className={styles.title} dir="auto">
        {hasRush && <RushMark />}
        {isOut && (
          <strong className={styles.tag} data-full>
            <FormattedMessage id="expo.out" />
          </strong>
        )}
        {section.kind === 'coming' && at !== undefined ? (
          <FormattedMessage
            id="expo.coming"
            values={{ course, count: quantityText(count), left: <Left key="left" at={at} /> }}
          />
        ) : (
          <FormattedMessage id="expo.waits" values={{ course, count: quantityText(count) }} />
        )}
      </h3>
      <FireButton ticket={card.ticket} section={section} course={course} />
    </div>
  );
}

function RushMark() {
  const intl = useIntl();
  return (
    <Zap
      role="img"
      aria-label={intl.formatMessage({ id: 'line.onTheFly' })}
      size={16}
      fill="currentColor"
    />
  );
}

/** The time until the hub fires the course, by the hub's clock. */
function Left({ at }: { at: number }) {
  return <>{useOnClock((now) => durationText(at - now + 999))}</>;
}
