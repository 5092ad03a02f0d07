import { useIntl } from 'react-intl';
import type { Settings } from '../../../../shared/contract/house';
import type { Seated } from '../../../../shared/views/floor-plan';
import styles from './plan.module.css';
import { TableTile } from './table-tile';

type Props = {
  places: Seated['elsewhere'];
  thresholds: Settings['thresholds'];
  me: string;
  only: string | undefined;
  selected: string | undefined;
  onSelect(ticketId: string): void;
};

/** Tickets of places that are not on the house's plan: a lawn, a table that was carried out. */
export function Elsewhere({ places, thresholds, me, only, selected, onSelect }: Props) {
  const intl = useIntl();
  if (places.length === 0) return null;
  const title = intl.formatMessage({ id: 'plan.elsewhere' });
  return (
    <section aria-label={title}>
      <h2 className={styles.zone}>{title}</h2>
      <ul className={styles.elsewhere}>
        {places.map(({ place, cards }) => (
          <li key={place}>
            <TableTile
              table={{ name: place }}
              cards={cards}
              thresholds={thresholds}
              isBegun={false}
              me={me}
              only={only}
              selected={cards.find(({ ticket }) => ticket.id === selected)?.ticket.id}
              onSelect={onSelect}
              onOrder={noOrder}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An unknown place is on the plan only while it has a ticket, so it never starts an order. */
const noOrder = (): void => {};
