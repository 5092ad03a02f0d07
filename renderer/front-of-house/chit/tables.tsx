import { useIntl } from 'react-intl';
import { foldedText } from '../../../shared/domain/folded-text';
import { takenTables } from '../../../shared/views/floor-tables';
import { tableName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useDrafts } from '../orders/use-drafts';
import { OrderText } from '../parts/order-text';
import styles from './tables.module.css';

type Props = {
  chosen: string;
  onChoose(table: string): void;
  onWrite(table: string): void;
  onDone(): void;
};

/** The tables of the house by zone, and a field for a table that the house does not know. */
export function Tables({ chosen, onChoose, onWrite, onDone }: Props) {
  const state = useHouse();
  const { house } = state;
  const { all } = useDrafts();
  const intl = useIntl();
  const zones = [...new Set(house.tables.map(({ zone }) => zone))];
  const taken = takenTables(state);
  const begun = new Set(
    all.filter(({ lines, addTo }) => lines.length > 0 && !addTo).map(({ table }) => table),
  );

  function label(table: string): string {
    const [at] = taken.get(foldedText(table)) ?? [];
    const id = at?.servedAt === undefined ? 'tables.open' : 'tables.served';
    return [
      tableName(intl, table),
      at && intl.formatMessage({ id }, { number: at.ticket.number }),
      begun.has(table) && table !== chosen && intl.formatMessage({ id: 'tables.begun' }),
    ]
      .filter(Boolean)
      .join(', ');
  }

  return (
    <div className={styles.tables}>
      {zones.map((zone) => (
        <div key={zone}>
          <h3 className={styles.zone} dir="auto">
            {zone}
          </h3>
          <ul className={styles.grid} aria-label={zone}>
            {house.tables
              .filter((table) => table.zone === zone)
              .map(({ name }) => (
                <li key={name}>
                  <button
                    type="button"
                    className={styles.table}
                    aria-label={label(name)}
                    aria-pressed={name === chosen}
                    data-taken={taken.has(foldedText(name))}
                    data-begun={begun.has(name)}
                    onClick={() => onChoose(name)}
                  >
                    <bdi>{name}</bdi>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <OrderText
        label={intl.formatMessage({ id: 'tables.other' })}
        kind="name"
        value={house.tables.some(({ name }) => name === chosen) ? '' : chosen}
        onChange={onWrite}
        onEnter={onDone}
      />
    </div>
  );
}
