import { useIntl } from 'react-intl';
import type { StaffMember } from '../../../shared/contract/house';
import { OrderText } from '../parts/order-text';
import styles from './servers.module.css';

type Props = { staff: readonly StaffMember[]; chosen: string; onChoose(server: string): void };

/** Asks who serves the order: a person of the house, or any name. The next order starts with the last answer. */
export function Servers({ staff, chosen, onChoose }: Props) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'details.server' });
  const isKnown = staff.some(({ name }) => name === chosen);
  return (
    <section className={styles.servers} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <ul className={styles.list}>
        {staff.map(({ name }) => (
          <li key={name}>
            <button
              type="button"
              className={styles.server}
              aria-pressed={name === chosen}
              onClick={() => onChoose(name)}
            >
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <OrderText
        label={intl.formatMessage({ id: 'servers.other' })}
        kind="name"
        value={isKnown ? '' : chosen}
        onChange={onChoose}
      />
    </section>
  );
}
