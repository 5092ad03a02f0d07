import type { Placement as HousePlacement } from '../../../shared/contract/house';
import { START_ROLES, type WindowRole } from '../../../shared/contract/roles';
import type { Placement } from './where';

/** Which window: the `screen`-th (from 1) of its role. */
export type WindowId = { role: WindowRole; screen: number };

/** A window that the house has, and its place. */
export type PlacedWindow = WindowId & { placement: Placement };

/** One word or two for a window, the same in every start: `kitchen`, `kitchen 2`. */
export const keyOf = ({ role, screen }: WindowId): string =>
  screen === 1 ? role : `${role} ${screen}`;

/** The same window while it is compact, which has a place of its own. */
export const compactKeyOf = (id: WindowId): string => `${keyOf(id)} compact`;

/** What a person reads: "kitchen window", "kitchen window 2". */
export const nameOf = ({ role, screen }: WindowId): string =>
  screen === 1 ? `${role} window` : `${role} window ${screen}`;

/**
 * The windows that a house has, in its order: the same role again is its second screen, and so on. A
 * house that says nothing, or that wants none (nobody could see or change anything in it), has the
 * usual three, on whatever display they were last.
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
