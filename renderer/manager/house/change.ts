import type { CommandData } from '../../../shared/contract/commands';
import type { House } from '../../../shared/contract/house';

export type HouseChange = CommandData<'house.change'>;

/** True if two values are equal as JSON, with their keys in the same order. */
export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The parts of the house that differ, as `house.change` takes them: whole parts, never the id. Absent fields of a
 * change stay as they are, so removed zones are sent as an empty list.
 */
export function changeBetween(before: House, after: House): HouseChange {
  const whole = before.zones && !after.zones ? { ...after, zones: [] } : after;
  const parts = Object.entries(whole).filter(
    ([part, value]) => part !== 'id' && !same(value, before[part as keyof House]),
  );
  return Object.fromEntries(parts);
}
