import type { OrderItem } from '../../contract/commands';
import type { House, Menu, MenuItem, Settings } from '../../contract/house';
import type { Choice, ResolvedItem } from '../../contract/state';
import { centsOfChoices, flatTexts, resolveChoices } from '../choices';
import { type Part, partGroupsOf, partsOf } from '../groups';
import { derivedId, lineCents } from '../line';
import { findMenuItem } from '../menu';

/** The dish that an order line asks for; undefined if it is not on the menu. */
export const dishOf = ({ menu }: Pick<House, 'menu'>, item: OrderItem): MenuItem | undefined =>
  'menuItemId' in item ? findMenuItem(menu, item.menuItemId) : undefined;

/** The courses that an order line asks for; what is served now asks for none. A dish without a course is in course 1. */
export function numberedCourses(house: House, item: OrderItem): number[] {
  const dish = dishOf(house, item);
  if (item.course !== undefined || !dish) return [item.course ?? 1];
  const courses = partsOf(house.menu, dish).map(({ course }) => course ?? 1);
  return courses.filter((course) => course !== 'now');
}

/** What a line is resolved from. */
type Kitchen = Pick<House, 'menu' | 'stations'> & { settings: Pick<Settings, 'defaultStation'> };

/** The course of a line whose dish is served now, and of one that no menu gives a course. */
export type OpenCourses = { now: number; other: number };

/**
 * The lines of an order line: one, or a line for each part of a combo. Name, price, stations, prep minutes and course
 * are copied from the menu, so that later menu changes do not affect them. The parts of a combo share its id; the
 * first carries the combo's price, each its own choices' price. No line costs less than 0.
 */
export function resolveItem(house: Kitchen, item: OrderItem, courses: OpenCourses): ResolvedItem[] {
  const dish = dishOf(house, item);
  const courseOf = (course: number | 'now' | undefined): number =>
    item.course ?? (course === 'now' ? courses.now : (course ?? courses.other));
  const found = resolveChoices(dish ? partGroupsOf(house.menu, dish) : [], item);
  if (!dish) {
    const [choices = []] = found;
    return [lineOf(item, offMenu(house, item), choices, courseOf(undefined))];
  }
  const price = dish.asksPrice ? (priceOf(item) ?? dish.price) : dish.price;
  const parts = partsOf(house.menu, dish);
  if (parts[0]?.dish === dish) {
    const [choices = []] = found;
    return [lineOf(item, dish, choices, courseOf(parts[0].course), price)];
  }
  const combo = { id: item.itemId, menuItemId: dish.id, name: dish.name, quantity: item.quantity };
  const units = parts.map((part, n): Unit => ({ ...part, choices: found[n] ?? [], price: 0 }));
  return priced(units, price).map((unit, n) => {
    const line = lineOf(item, unit.dish, unit.choices, courseOf(unit.course), unit.price);
    line.itemId = n === 0 ? item.itemId : derivedId(item.itemId, n);
    line.quantity = item.quantity * unit.times;
    line.combo = combo;
    return line;
  });
}

/** What an order line costs, in cents: all parts of a combo together. */
export function centsOfOrderItem(menu: Menu, item: OrderItem): number {
  const house = { menu, stations: [], settings: { defaultStation: '' } };
  const lines = resolveItem(house, item, { now: 1, other: 1 });
  return lines.reduce((sum, line) => sum + lineCents(line), 0);
}

/** A part of a combo in one order: `price` is what one of it carries of the combo's price. */
type Unit = Part & { choices: Choice[]; price: number };

/**
 * Gives the combo's price to its first part. Where the part is several dishes and the price cannot be shared among
 * them to the cent, one of them carries it as a line of its own. What other parts take off comes off there too, because
 * their lines cannot cost less than 0.
 */
function priced(units: Unit[], price: number): Unit[] {
  const [first, ...others] = units;
  if (!first) return units;
  const off = others.reduce(
    (sum, { choices, times }) => sum + Math.min(0, centsOfChoices(choices)) * times,
    0,
  );
  const carried = price + off;
  if (carried % first.times === 0) return [{ ...first, price: carried / first.times }, ...others];
  return [{ ...first, times: 1, price: carried }, { ...first, times: first.times - 1 }, ...others];
}

type Made = Pick<MenuItem, 'name' | 'price' | 'stations' | 'prepMinutes'> &
  Partial<Pick<MenuItem, 'id' | 'kitchenName' | 'ingredients'>>;

/** A line. One literal, because every line passes here and a spread takes V8 three times as long. */
function lineOf(
  item: OrderItem,
  made: Made,
  choices: Choice[],
  course: number,
  price = made.price,
): ResolvedItem {
  const { itemId, quantity, seat, note, allergens, allergies = [] } = item;
  const line: ResolvedItem = {
    itemId,
    quantity,
    seat,
    course,
    modifiers: choices.length === 0 ? [] : flatTexts(item, choices),
    allergies,
    note,
    name: made.name,
    price: Math.max(0, price + centsOfChoices(choices)),
    stations: made.stations,
    prepMinutes: made.prepMinutes,
  };
  if (allergens) line.allergens = allergens;
  if (made.id !== undefined) line.menuItemId = made.id;
  if (made.kitchenName) line.kitchenName = made.kitchenName;
  if (made.ingredients?.length) line.ingredients = made.ingredients;
  if (item.toGo) line.toGo = true;
  if (choices.length > 0) setChoices(line, choices);
  return line;
}

/**
 * Sets the choices of a line, and adds the stations that make them. A choice keeps only the stations that do not make
 * the dish anyway, so that a screen can tell which stations owe the choice alone.
 */
export function setChoices(
  line: Pick<ResolvedItem, 'choices' | 'stations'>,
  choices: readonly Choice[],
): void {
  const own = new Set(line.stations);
  line.choices = choices.map((choice) => {
    if (choice.stations === undefined) return choice;
    const { stations, ...rest } = choice;
    const others = choice.kind === 'no' ? [] : stations.filter((station) => !own.has(station));
    return others.length === 0 ? rest : { ...rest, stations: others };
  });
  if (line.choices.every(({ stations }) => stations === undefined)) return;
  const more = new Set(line.choices.flatMap(({ stations = [] }) => stations));
  line.stations = [...line.stations, ...more];
}

const priceOf = (item: OrderItem): number | undefined => ('price' in item ? item.price : undefined);

/** The dish of a line that is not on the menu, made at the station that the line names. */
function offMenu(
  { stations, settings }: Kitchen,
  item: OrderItem,
): Pick<MenuItem, 'name' | 'price' | 'stations' | 'prepMinutes'> {
  const wanted = 'station' in item ? item.station : '';
  const known = stations.find((station) => station.id === wanted || station.name === wanted);
  return {
    name: 'name' in item ? item.name : '',
    price: priceOf(item) ?? 0,
    stations: [known?.id ?? settings.defaultStation],
    prepMinutes: 0,
  };
}
