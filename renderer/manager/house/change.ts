import type { CommandData } from '../../../shared/contract/commands';
import type { House } from '../../../shared/contract/house';

export type HouseChange = CommandData<'house.change'>;

export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** The parts of the house that differ, as `house.change` takes them: whole parts, never the id. */
export function changeBetween(before: House, after: House): HouseChange {
  const parts = Object.entries(after).filter(
    ([part, value]) => part !== 'id' && !same(value, before[part as keyof House]),
  );
  return Object.fromEntries(parts);
}
