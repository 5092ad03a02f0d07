import type { WindowRole } from '../../../shared/contract/roles';
import { keyOf, type PlacedWindow, type WindowId } from './window-id';

/**
 * Windows that a change of settings never closes: front of house may hold an order that was not sent
 * yet, the manager's the edit that a person is in the middle of. They go when somebody closes them,
 * or are not opened by the next start.
 */
const STAYS: ReadonlySet<WindowRole> = new Set<WindowRole>(['front-of-house', 'manager']);

/** An open window; one that somebody opened by hand is not the house's to close. */
export type Open = PlacedWindow & { isByHand: boolean };

type Changes = { open: PlacedWindow[]; move: PlacedWindow[]; close: WindowId[]; stays: WindowId[] };

/**
 * What to do so that the windows are those that the house wants. Touches none that is as it should be;
 * `stays` are those it would close if they did not belong to somebody who is using them.
 */
export function changesFor(open: readonly Open[], wanted: readonly PlacedWindow[]): Changes {
  const now = new Map(open.map((window) => [keyOf(window), window]));
  const kept = new Set(wanted.map(keyOf));
  const gone = open.filter((window) => !kept.has(keyOf(window)) && !window.isByHand);
  return {
    open: wanted.filter((window) => !now.has(keyOf(window))),
    move: wanted.filter((window) => {
      const placement = now.get(keyOf(window))?.placement;
      return (
        placement &&
        (placement.display !== window.placement.display || placement.mode !== window.placement.mode)
      );
    }),
    close: gone.filter(({ role }) => !STAYS.has(role)),
    stays: gone.filter(({ role }) => STAYS.has(role)),
  };
}
