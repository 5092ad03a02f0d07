import type { MenuItem, Station } from '../../../shared/contract/house';
import { CENTS_MAX } from '../../../shared/contract/text';
import { newSlug } from '../house/slug';
import { centsOf, isSameName, type Reader } from '../kinds/problems';

/** A dish as it is typed in a line: `Chicken bowl, 9.50, Bowls, grill`. */
export type QuickDish = { name: string; price: number; category: string; stations: string[] };

/** A name, then the first part that can only be a price, then the rest. `9,50` is a price as well. */
const LINE = /^(.+?)\s*[,;\t]\s*\p{Sc}?\s*(\d{1,9}(?:[.,]\d{1,2})?)\s*\p{Sc}?\s*(?:[,;\t](.*))?$/u;
const HEADING = /^(.+?)\s*:$/u;
const STATIONS_MAX = 6;
const HEAD_OF_A_TABLE = /(?:price|precio)/iu;

/**
 * Reads a typed or pasted menu, one dish per line: name, price, category, stations; the last two are optional.
 * `Bowls:` names the category of the lines below it. A line without a category takes that of the line before, and in
 * the same category also its stations. Problems name their row (`menu.3`).
 */
export function readQuickMenu(text: string, reader: Reader, firstCategory: string): QuickDish[] {
  const dishes: QuickDish[] = [];
  let last: Pick<QuickDish, 'category' | 'stations'> = { category: firstCategory, stations: [] };
  for (const [index, line] of text.split('\n').entries()) {
    const field = `menu.${index + 1}`;
    const plain = line.trim();
    if (plain === '') continue;
    const parts = LINE.exec(plain);
    if (!parts) {
      const heading = HEADING.exec(plain)?.[1];
      if (heading !== undefined) last = { category: reader.name(field, heading), stations: [] };
      else if (index > 0 || !HEAD_OF_A_TABLE.test(plain)) reader.fault(field, 'noPrice');
      continue;
    }
    const [, name = '', price = '', rest = ''] = parts;
    const [category = '', ...stations] = rest.split(/[,;\t]/u).map((part) => part.trim());
    const under = category === '' ? last.category : reader.name(field, category);
    const own = stations.flatMap((part) => part.split('+')).filter((part) => part.trim() !== '');
    if (own.length > STATIONS_MAX) reader.fault(field, 'tooMany', { max: STATIONS_MAX });
    last = {
      category: dishes.find((dish) => isSameName(dish.category, under))?.category ?? under,
      stations:
        own.length > 0
          ? own.map((station) => reader.name(field, station))
          : isSameName(under, last.category)
            ? last.stations
            : [],
    };
    const others = dishes.filter((dish) => dish.category === last.category);
    dishes.push({
      name: reader.name(
        field,
        name,
        others.map((dish) => dish.name),
      ),
      price: priceOf(price, field, reader),
      ...last,
    });
  }
  return dishes;
}

function priceOf(text: string, field: string, reader: Reader): number {
  const cents = centsOf(text) ?? 0;
  if (cents > CENTS_MAX) reader.fault(field, 'range', { min: 0, max: CENTS_MAX / 100 });
  return cents;
}

export type QuickMenu = { categories: string[]; stations: Station[]; items: MenuItem[] };

const PREP_MINUTES = 5;

/** The menu, and the stations that its dishes name. Dishes that name none go to the kitchen, which comes first. */
export function menuOf(dishes: readonly QuickDish[], kitchen: string): QuickMenu {
  const stations: Station[] = [];
  const stationOf = (name: string): string => {
    const known = stations.find((station) => isSameName(station.name, name));
    if (known) return known.id;
    const ids = stations.map((station) => station.id);
    const station = { id: newSlug(name, ids, 'station'), name: capitalised(name) };
    stations.push(station);
    return station.id;
  };
  if (dishes.length === 0 || dishes.some((dish) => dish.stations.length === 0)) stationOf(kitchen);
  const ids = new Set<string>();
  const items = dishes.map(({ name, price, category, stations: named }): MenuItem => {
    const id = newSlug(name, ids, 'dish');
    ids.add(id);
    const at = (named.length > 0 ? named : [kitchen]).map(stationOf);
    return {
      id,
      name,
      category,
      price,
      stations: [...new Set(at)],
      prepMinutes: PREP_MINUTES,
      modifierGroups: [],
    };
  });
  return { categories: [...new Set(dishes.map((dish) => dish.category))], stations, items };
}

const capitalised = (name: string): string => {
  const [first = '', ...rest] = name.trim();
  return first.toUpperCase() + rest.join('');
};
