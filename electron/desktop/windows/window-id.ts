import type { Placement as HousePlacement } from '../../../shared/contract/house';
import { START_ROLES, type WindowRole } from '../../../shared/contract/roles';
import type { Placement } from './where';

/** Identifies a window: the `screen`-th (from 1) of its role. */
export type WindowId = { role: WindowRole; screen: number };

/** A window of the settings, and its placement. */
export type PlacedWindow = WindowId & { placement: Placement };

/** The key of a window, the same in every start: `kitchen`, `kitchen 2`. */
export const keyOf = ({ role, screen }: WindowId): string =>
  screen === 1 ? role : `${role} ${screen}`;

/** The key of a window while it is compact, because its compact place is remembered separately. */
export const compactKeyOf = (id: WindowId): string => `${keyOf(id)} compact`;

/** The name that a person reads: "kitchen window", "kitchen window 2". */
export const nameOf = ({ role, screen }: WindowId): string =>
  screen === 1 ? `${role} window` : `${role} window ${screen}`;

/**
 * Returns the windows for a house's placements, in their order. A repeated role is its second screen, and so
 * on. Without placements, or with an empty list (which would leave no way to change anything), returns the
 * three start roles, each on the display where it was last.
 */
export function windowsOf(placements: readonly HousePlacement[] | undefined): PlacedWindow[] {
  if (!placements?.length) {
    const placement: Placement = { display: undefined, mode: 'window' };
    return START_ROLES.map((role) => ({ role, screen: 1, placement }));
  }
  const screens = new Map<WindowRole, number>();
  return placements.map(({ role, display, mode }) => {
    const screen = (screens.get(role) ?? 0) + 1;
    screens.set(role, screen);
    return { role, screen, placement: { display, mode } };
  });
}
