import { useIntl } from 'react-intl';
import type { Item } from '../../../shared/contract/state';
import { isOwedBy, isPaced, isPartlyDone } from '../../../shared/domain/ticket/lines';
import styles from './line-stations.module.css';
import { nameOf, type StationNames, useStationNames } from './station-names';

/** Returns a text like "Grill · Fry, cooking", also used in the line's name. */
export function useLineStations(): (item: Item) => string {
  const intl = useIntl();
  const names = useStationNames();
  return (item) => {
    const stations = stationsText(item, names);
    return intl.formatMessage({ id: `expo.line.${stateOf(item)}` }, { stations });
  };
}

function stateOf(item: Item): Item['phase'] | 'passed' | 'coming' {
  if (item.phase === 'ready' && item.passedAt !== undefined) return 'passed';
  return isPaced(item) ? 'coming' : item.phase;
}

/** At a station: shows the other stations of the line and who is done. Empty for a line of one station. */
export function AlsoAt({ item }: { item: Item }) {
  const names = useStationNames();
  if (item.stations.length < 2) return null;
  return (
    <p className={styles.stations} dir="auto">
      {stationsText(item, names)}
    </p>
  );
}

/** Returns a text like "Grill ✓ + Fry". */
const stationsText = (item: Item, names: StationNames): string =>
  item.stations
    .map((station) => {
      const isDone = isPartlyDone(item) && !isOwedBy(item, station);
      return isDone ? `${nameOf(names, station)} ✓` : nameOf(names, station);
    })
    .join(' + ');
