import { isDeepStrictEqual } from 'node:util';
import { distinctUntilChanged, map, startWith } from 'rxjs/operators';
import type { Settings } from '../../shared/contract/house';
import type { Bus } from './bus';
import type { Hub } from './hub';

/** Calls `act` with a part of the house's settings: at once, and whenever that part changes. */
export function followSetting<Part>(
  { hub, bus }: { hub: Pick<Hub, 'state'>; bus: Pick<Bus, 'published$'> },
  part: (settings: Settings) => Part,
  act: (part: Part) => void,
): void {
  bus.published$
    .pipe(
      startWith(undefined),
      map(() => part(hub.state.house.settings)),
      distinctUntilChanged<Part>(isDeepStrictEqual),
    )
    .subscribe(act);
}
