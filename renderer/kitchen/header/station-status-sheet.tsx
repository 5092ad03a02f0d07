import { FormattedMessage, useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import { expectedWait } from '../../../shared/views/quote';
import type { Stations } from '../../../shared/views/stations';
import { Sheet } from '../../ui/sheet';
import { Oldest, Wait } from './figures';
import styles from './station-status-sheet.module.css';

type Props = {
  state: HouseState;
  /** Shows a station on this screen. */
  choose(stations: Stations): void;
  onClose(): void;
};

/**
 * Shows open tickets, the oldest and the wait, for all stations together and for each. A touch shows that
 * one.
 */
export function StationStatusSheet({ state, choose, onClose }: Props) {
  const intl = useIntl();
  const rows: { key: string; name: string; stations: Stations }[] = [
    { key: 'all', name: intl.formatMessage({ id: 'stands.house' }), stations: 'all' },
    ...state.house.stations.map(({ id, name }) => ({ key: `at ${id}`, name, stations: [id] })),
  ];
  return (
    <Sheet title={intl.formatMessage({ id: 'stands.title' })} onClose={onClose}>
      <div className={styles.list}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="stands.station" />
              </th>
              <th scope="col">
                <FormattedMessage id="kitchen.open" />
              </th>
              <th scope="col">
                <FormattedMessage id="kitchen.oldest" />
              </th>
              <th scope="col">
                <FormattedMessage id="kitchen.wait" />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, stations }) => {
              const quote = expectedWait(state, stations);
              return (
                <tr key={key} data-house={stations === 'all' || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.go}
                      onClick={() => {
                        choose(stations);
                        onClose();
                      }}
                    >
                      <bdi>{name}</bdi>
                    </button>
                  </th>
                  <td>{quote.open}</td>
                  <td>
                    <Oldest quote={quote} />
                  </td>
                  <td>
                    <Wait quote={quote} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
