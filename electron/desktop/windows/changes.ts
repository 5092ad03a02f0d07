import type { WindowRole } from '../../../shared/contract/roles';
import { keyOf, type PlacedWindow, type WindowId } from './window-id';

/**
 * Roles whose windows a change of settings never closes: front of house may hold an unsent order, the
 * manager's window an unsaved edit. A person closes them, and the next start does not open them.
 */
const STAYS: ReadonlySet<WindowRole> = new Set<WindowRole>(['front-of-house', 'manager']);

/** An open window. A change of settings does not close one that a person opened by hand. */
export type Open = PlacedWindow & { isByHand: boolean };

type Changes = { open: PlacedWindow[]; move: PlacedWindow[]; close: WindowId[]; stays: WindowId[] };

/**
 * Computes how to get from the open windows to the wanted ones. Leaves out windows that are right already.
 * `stays` lists windows that are no longer wanted and stay open, because a person may be using them.
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
