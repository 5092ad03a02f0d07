import type { Daypart, House, Menu, MenuItem } from '../contract/house';
import { clockOf } from './wall-clock';

/** The parts of the day in which a dish is sold: its own, or its category's. Empty: all day. */
export function daypartsOf(
  { categoryDefaults = {}, dayparts = [] }: Menu,
  dish: Pick<MenuItem, 'dayparts' | 'category'>,
): Daypart[] {
  const ofCategory = Object.hasOwn(categoryDefaults, dish.category)
    ? categoryDefaults[dish.category]?.dayparts
    : undefined;
  const ids = dish.dayparts ?? ofCategory ?? [];
  return dayparts.filter(({ id }) => ids.includes(id));
}

/** True if the dish is sold at a moment (ms since 1970), by the clock of the house. */
export function isSoldAt(
  { menu, settings }: Pick<House, 'menu' | 'settings'>,
  dish: MenuItem,
  at: number,
): boolean {
  if (menu.dayparts === undefined) return true;
  const parts = daypartsOf(menu, dish);
  if (parts.length === 0) return true;
  const time = clockOf(settings).timeOf(at).slice(0, 'HH:MM'.length);
  return parts.some((part) => isWithin(part, time));
}

/** A part whose end is not after its start goes over midnight; one that ends where it starts is the whole day. */
const isWithin = ({ from, to }: Daypart, time: string): boolean =>
  from < to ? time >= from && time < to : time >= from || time < to;
