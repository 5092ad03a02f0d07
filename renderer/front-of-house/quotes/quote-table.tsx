import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { thresholdFor } from '../../../shared/views/ages';
import { expectedWait, waitNow } from '../../../shared/views/quote';
import type { Stations } from '../../../shared/views/stations';
import { WaitingAge } from '../../say/age';
import { waitText } from '../../say/duration';
import { useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import styles from './quotes.module.css';

/** The house and each station: the current wait, how many tickets owe something there, and the oldest of them. */
export function QuoteTable() {
  const { house } = useHouse();
  const intl = useIntl();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{intl.formatMessage({ id: 'quotes' })}</caption>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'quotes.station' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'quotes.wait' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'quotes.open' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'quotes.oldest' })}</th>
        </tr>
      </thead>
      <tbody>
        <Row name={intl.formatMessage({ id: 'quotes.house' })} stations="all" />
        {house.stations.map(({ id, name }) => (
          <Row key={id} name={name} stations={[id]} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ name, stations }: { name: string; stations: Stations }) {
  const state = useHouse();
  const intl = useIntl();
  const quote = useMemo(() => expectedWait(state, stations), [state, stations]);
  const minutes = useOnClock((now) => waitNow(quote, now));
  const { open, oldest, oldestTicket, oldestPrep } = quote;
  return (
    <tr data-house={stations === 'all'}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>{minutes === undefined ? '–' : waitText(intl, minutes)}</td>
      <td>{open}</td>
      <td>
        {oldest === undefined || !oldestTicket ? (
          '–'
        ) : (
          <WaitingAge
            since={oldest}
            promisedAt={oldestTicket.promisedAt}
            threshold={thresholdFor(
              state.house.settings.thresholds[oldestTicket.orderType],
              oldestPrep,
            )}
          />
        )}
      </td>
    </tr>
  );
}
