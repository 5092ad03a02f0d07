import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import { CENTS_MAX } from '../../../shared/contract/text';
import { useMoney } from '../../say/money';
import { useHouse } from '../../state/hooks';
import { Segmented } from '../../ui/segmented';
import { inText } from '../orders/problems';
import { useChange } from '../orders/use-drafts';
import { NumberPad } from '../parts/number-pad';
import { OrderText } from '../parts/order-text';
import styles from './strip.module.css';

/** Adds a line that is not on the menu: its name and the station that makes it. */
export function OffMenu({ onDone }: { onDone(): void }) {
  const { house } = useHouse();
  const intl = useIntl();
  const change = useChange();
  const money = useMoney();
  const [name, setName] = useState('');
  const [price, setPrice] = useState<number>();
  const [station, setStation] = useState(house.settings.defaultStation);
  const canAdd = name.trim() !== '' && inText(name, 'name') === undefined;

  function add(): void {
    if (!canAdd) return;
    change({
      type: 'add-line',
      line: {
        itemId: uuid(),
        name: name.trim(),
        station,
        ...(price === undefined ? {} : { price }),
      },
    });
    onDone();
  }

  return (
    <section
      className={styles.strip}
      data-tall="true"
      aria-label={intl.formatMessage({ id: 'menu.offMenu' })}
    >
      <div className={styles.grow}>
        <OrderText
          label={intl.formatMessage({ id: 'offMenu.name' })}
          kind="name"
          value={name}
          onChange={setName}
          onEnter={add}
        />
      </div>
      <div className={styles.stack}>
        <span className={styles.label} aria-hidden="true">
          {intl.formatMessage({ id: 'offMenu.station' })}
        </span>
        <Segmented
          label={intl.formatMessage({ id: 'offMenu.station' })}
          value={station}
          options={house.stations.map(({ id, name: text }) => ({ value: id, text }))}
          onChange={(next) => setStation(next)}
        />
      </div>
      <div className={styles.stack}>
        <span className={styles.label} aria-hidden="true">
          {intl.formatMessage({ id: 'offMenu.price' })}
        </span>
        <NumberPad
          label={intl.formatMessage({ id: 'offMenu.price' })}
          min={0}
          max={CENTS_MAX}
          say={money.full}
          onChange={(cents) => setPrice(cents === 0 ? undefined : cents)}
        />
      </div>
      <div className={styles.actions}>
        <button type="button" className={styles.primary} disabled={!canAdd} onClick={add}>
          {intl.formatMessage({ id: 'offMenu.add' })}
        </button>
        <button type="button" className={styles.quiet} onClick={onDone}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </section>
  );
}
