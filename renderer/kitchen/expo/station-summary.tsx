import { Check } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Expo } from '../../../shared/views/expo';
import { nameOf, useStationNames } from './station-names';
import styles from './station-summary.module.css';

/** Shows what each station still owes on the ticket: "Grill 2 · Fry done". */
export function StationSummary({ stations }: { stations: Expo['stations'] }) {
  const intl = useIntl();
  const names = useStationNames();
  const order = [...names.keys()];
  const sorted = [...stations].sort((a, b) => order.indexOf(a.station) - order.indexOf(b.station));
  return (
    <ul className={styles.list} aria-label={intl.formatMessage({ id: 'expo.stations' })}>
      {sorted.map(({ station, owed, started }) => (
        <li
          key={station}
          className={styles.station}
          data-state={owed === 0 ? 'done' : started > 0 ? 'started' : 'owed'}
        >
          <bdi>{nameOf(names, station)}</bdi>{' '}
          {owed > 0 ? (
            <strong>{owed}</strong>
          ) : (
            <strong className={styles.done}>
              <Check aria-hidden="true" size={18} strokeWidth={4} />
              <FormattedMessage id="expo.done" />
            </strong>
          )}
        </li>
      ))}
    </ul>
  );
}
