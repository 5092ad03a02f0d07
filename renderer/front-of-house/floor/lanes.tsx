import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings } from '../../../shared/contract/house';
import type { FloorTicket } from '../../../shared/views/floor';
import { LANES, lanes } from '../../../shared/views/floor-lanes';
import { CardSlot } from './card-slot';
import styles from './lanes.module.css';

type Props = {
  cards: readonly FloorTicket[];
  thresholds: Settings['thresholds'];
  selected: string | undefined;
  onSelect(ticketId: string): void;
};

const FIRST = 8;

/** Tickets without a table: a lane per order type, the ticket that is due first on top. */
export function Lanes({ cards, thresholds, selected, onSelect }: Props) {
  const intl = useIntl();
  const inLanes = useMemo(() => lanes(cards, thresholds), [cards, thresholds]);
  return (
    <div className={styles.lanes}>
      {LANES.map((lane) => {
        const name = intl.formatMessage({ id: `lane.${lane}` });
        return (
          <section key={lane} className={styles.lane} aria-label={name}>
            <h2 className={styles.heading}>
              {name} {inLanes[lane].length > 0 && <span>{inLanes[lane].length}</span>}
            </h2>
            {inLanes[lane].length === 0 && (
              <p className={styles.none}>{intl.formatMessage({ id: `lane.${lane}.none` })}</p>
            )}
            <ul className={styles.cards}>
              {inLanes[lane].map((card, index) => (
                <CardSlot
                  key={card.ticket.id}
                  card={card}
                  threshold={thresholds[card.ticket.orderType]}
                  isSelected={card.ticket.id === selected}
                  onSelect={onSelect}
                  isFirst={index < FIRST}
                  isInLane
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
