import { useIntl } from 'react-intl';
import type { Settings } from '../../../shared/contract/house';
import type { FloorTicket } from '../../../shared/views/floor';
import { CardSlot } from './card-slot';
import styles from './floor.module.css';
import { floorGroups } from './floor-groups';

type Props = {
  cards: readonly FloorTicket[];
  thresholds: Settings['thresholds'];
  selected: string | undefined;
  onSelect(ticketId: string): void;
};

/** How many cards the list draws at once when it opens; the others follow as a person scrolls near them. */
const FIRST = 18;

/** Every open ticket, grouped by what the floor has to do about it. */
export function List({ cards, thresholds, selected, onSelect }: Props) {
  const intl = useIntl();
  if (cards.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{intl.formatMessage({ id: 'floor.empty' })}</h2>
        <p>{intl.formatMessage({ id: 'floor.empty.what' })}</p>
      </div>
    );
  }
  return (
    <div className={styles.groups}>
      {floorGroups(cards).map(({ group, tickets }) => (
        <section key={group} aria-label={intl.formatMessage({ id: `floor.group.${group}` })}>
          <h2 className={styles.heading}>
            {intl.formatMessage({ id: `floor.group.${group}` })} <span>{tickets.length}</span>
          </h2>
          <ul className={styles.cards}>
            {tickets.map((card, index) => (
              <CardSlot
                key={card.ticket.id}
                card={card}
                threshold={thresholds[card.ticket.orderType]}
                isSelected={card.ticket.id === selected}
                onSelect={onSelect}
                isFirst={index < FIRST}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
