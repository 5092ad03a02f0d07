import type { ModifierKind } from '../contract/house';
import type { Choice, HouseState, Item } from '../contract/state';
import { underWay } from '../domain/ticket/later';
import { lineWords, makesOnlyChoices, nameIn } from './line-words';
import { remember } from './remember';
import { isAtStations, isOwedAt, type Stations } from './stations';

/** A choice that all day counts, and how many of the owed dishes have it. */
export type AllDayModifier = {
  /** Its kind and the guests' name in lower case, so that `no cheese` and `No Cheese` are one in every language. */
  key: string;
  /** Plain for a choice of a group that counts, like doneness and size. */
  action: ModifierKind;
  word: string;
  quantity: number;
};

/** How many of a dish all tickets owe together: the kitchen's "all day". */
export type AllDay = {
  /** The menu item's id, for an off-menu line its name, or the key of a choice that a station makes alone. */
  key: string;
  name: string;
  quantity: number;
  /** How many of `quantity` are being made. */
  started: number;
  /** How many more wait for their course. They are not in `quantity`. */
  coming: number;
  tickets: number;
  /**
   * First the choices of groups that count, like doneness, in the order of the groups; then what leaves out, adds or
   * puts aside something, the most frequent first.
   */
  modifiers: AllDayModifier[];
};

type Total = Omit<AllDay, 'modifiers' | 'tickets'> & {
  ids: Set<string>;
  modifiers: Map<string, AllDayModifier>;
};

/**
 * Totals by dish of what the stations owe, the largest first, then by name. A station that makes only a choice of a
 * dish counts the choice. Held courses are `coming`; orders for later are not counted at all. Names are the kitchen's in
 * `language`, if one is given.
 */
export const allDay = (state: HouseState, stations: Stations, language?: string): AllDay[] =>
  totalsOf(state, stations, language).filter(({ quantity }) => quantity > 0);

/** The dishes of which nothing is owed yet and some wait for their course, the most first, then by name. */
export const comingAllDay = (state: HouseState, stations: Stations, language?: string): AllDay[] =>
  totalsOf(state, stations, language)
    .filter(({ quantity }) => quantity === 0)
    .sort((a, b) => b.coming - a.coming || (a.name < b.name ? -1 : 1));

function totalsOf(state: HouseState, stations: Stations, language: string | undefined): AllDay[] {
  const totals = new Map<string, Total>();
  for (const ticket of underWay(state)) {
    for (const item of ticket.items) {
      const isOwed = isOwedAt(item, stations);
      if (!isOwed && !(item.phase === 'held' && isAtStations(item, stations))) continue;
      for (const { key, name, times } of countedAs(item, stations, language)) {
        const total = totals.get(key) ?? empty(key, name);
        totals.set(key, total);
        const quantity = item.quantity * times;
        if (!isOwed) {
          total.coming += quantity;
          continue;
        }
        total.quantity += quantity;
        if (item.phase === 'started') total.started += quantity;
        total.ids.add(ticket.id);
        if (key === dishKey(item)) addModifiers(total, item, language);
      }
    }
  }
  return [...totals.values()]
    .map(({ ids, modifiers, ...total }) => ({
      ...total,
      tickets: ids.size,
      modifiers: [...modifiers.values()].sort(
        (a, b) =>
          Number(b.action === 'plain') - Number(a.action === 'plain') ||
          (a.action === 'plain' ? 0 : b.quantity - a.quantity || (a.key < b.key ? -1 : 1)),
      ),
    }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
}

function addModifiers({ modifiers }: Total, item: Item, language: string | undefined): void {
  for (const { key, quantity, ...modifier } of mattersOf(item, language)) {
    const known = modifiers.get(key) ?? { ...modifier, key, quantity: 0 };
    modifiers.set(key, { ...known, quantity: known.quantity + quantity * item.quantity });
  }
}

const empty = (key: string, name: string): Total => ({
  key,
  name,
  quantity: 0,
  started: 0,
  coming: 0,
  ids: new Set(),
  modifiers: new Map(),
});

/** What a line is in the totals of these stations: the dish, or each choice that they make alone. */
function countedAs(
  item: Item,
  stations: Stations,
  language: string | undefined,
): { key: string; name: string; times: number }[] {
  const name = (of: Item | Choice): string =>
    language === undefined ? of.name : nameIn(language, of);
  if (!makesOnlyChoices(item, stations)) {
    return [{ key: dishKey(item), name: name(item), times: 1 }];
  }
  return (item.choices ?? [])
    .filter((choice) => choice.stations?.some((station) => stations.includes(station)))
    .map((choice) => ({ key: choiceKey(choice), name: name(choice), times: choice.quantity }));
}

/** The key by which all day counts a dish: its menu item, or its name if it is off the menu. */
export const dishKey = (item: Pick<Item, 'menuItemId' | 'name'>): string =>
  item.menuItemId ?? item.name;

/** Slugs have no colon, so it is no dish's key. */
const choiceKey = ({ name }: Choice): string => `choice: ${name.toLowerCase()}`;

/** True if a line is counted in the row with this key: as its dish, or as a choice that a station makes alone. */
export const isCountedIn = (item: Item, key: string): boolean =>
  dishKey(item) === key ||
  (item.choices ?? []).some((choice) => choice.stations && choiceKey(choice) === key);

/** The choices of a line that all day counts, each once, with how many of them one dish has. */
export const mattersOf = (
  item: Pick<Item, 'modifiers' | 'choices'>,
  language?: string,
): readonly AllDayModifier[] => matters(item, language);

const matters = remember(
  (language: string | undefined) => language ?? '',
  (item: Pick<Item, 'modifiers' | 'choices'>, language): AllDayModifier[] => {
    const found = new Map<string, AllDayModifier>();
    const named = lineWords(item, { kitchen: language });
    for (const [place, { action, word, quantity, countsAllDay }] of lineWords(item).entries()) {
      if (action === 'plain' && !countsAllDay) continue;
      const key = `${action} ${word.toLowerCase()}`;
      const shown = named[place]?.word ?? word;
      found.set(key, { key, action, word: shown, quantity: countsAllDay ? quantity : 1 });
    }
    return [...found.values()];
  },
);
