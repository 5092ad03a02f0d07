import { ChevronsUpDown } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useHouse } from '../feed/house';
import { StatusCorner } from '../ui/status-corner';
import styles from './app.module.css';
import type { Who } from './who/who';

type Props = { who: Who | undefined; onChange(): void };

/** Whose pager it is, and whether it is live. */
export function Header({ who, onChange }: Props) {
  const intl = useIntl();
  const { house, shifts } = useHouse();
  const name =
    who?.is === 'server'
      ? who.name
      : who && intl.formatMessage({ id: who.is === 'manager' ? 'who.manager' : 'who.everyone' });
  const zones = name !== undefined && Object.hasOwn(shifts, name) ? shifts[name]?.zones : undefined;
  return (
    <header className={styles.header}>
      {name === undefined ? (
        <span className={styles.title} dir="auto">
          {house.name}
        </span>
      ) : (
        <h1 className={styles.heading}>
          <button
            type="button"
            className={styles.who}
            aria-label={intl.formatMessage({ id: 'who.change' }, { name })}
            onClick={onChange}
          >
            <bdi className={styles.name}>{name}</bdi>
            {zones && zones.length > 0 && <bdi className={styles.zones}>{zones.join(', ')}</bdi>}
            <ChevronsUpDown aria-hidden="true" />
          </button>
        </h1>
      )}
      <StatusCorner />
    </header>
  );
}
