import type { Station } from '../../../shared/contract/house';
import type { Stations } from '../../../shared/views/stations';
import { flag } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { useStations } from './use-stations';

/** What this window shows: the rail of some stations, or the whole tickets of expo. */
export type View = Stations | 'expo';

const expoView = flag('expo', () => false);

/** Returns the last chosen view. Expo covers the whole kitchen; the chosen stations are kept for later. */
export function useView(known: readonly Station[]) {
  const { stations, choose: chooseStations } = useStations(known);
  const [isExpo, setIsExpo] = useStored(expoView);
  const choose = (view: View) => {
    setIsExpo(view === 'expo');
    if (view !== 'expo') chooseStations(view);
  };
  return { isExpo, stations: isExpo ? ('all' as const) : stations, choose };
}
