import type { ModifierKind } from '../contract/house';
import type { HouseState, Item } from '../contract/state';
import { lineWords } from './line-words';
import { remember } from './remember';
import { isOwedAt, type Stations } from './stations';

/** A change to how a dish is made, and how many of the owed dishes have it. */
export type AllDayModifier = {
  /** Its action and word in lower case, so that `no cheese` and `No Cheese` are one. */
  key: string;
  action: Exclude<ModifierKind, 'plain'>;
  word: string;
  quantity: number;
};

/** How many of a dish all tickets owe together: the kitchen's "all day". */
export type AllDay = {
  /** The menu item's id, or for an off-menu line its name. */
  key: string;
  name: string;
  quantity: number;
  /** How many of `quantity` are being made. */
  started: number;
  tickets: number;
  /** Only modifiers that leave out, add or put aside something; the most frequent first. */
  modifiers: AllDayModifier[];
};

type Total = Omit<AllDay, 'modifiers' | 'tickets'> & {
  ids: Set<string>;
  modifiers: Map<string, AllDayModifier>;
};

/** Totals by dish of what the stations owe, the largest first, then by name. Held courses do not count. */
export function allDay(state: HouseState, stations: Stations): AllDay[] {
  const totals = new Map<string, Total>();
  for (const ticket of Object.values(state.tickets)) {
    for (const item of ticket.items) {
      if (!isOwedAt(item, stations)) continue;
      const key = dishKey(item);
      const total = totals.get(key) ?? empty(key, item.name);
      total.quantity += item.quantity;
      if (item.phase === 'started') total.started += item.quantity;
      total.ids.add(ticket.id);
      for (const modifier of mattersOf(item)) {
        const known = total.modifiers.get(modifier.key) ?? { ...modifier, quantity: 0 };
        known.quantity += item.quantity;
        total.modifiers.set(modifier.key, known);
      }
      totals.set(key, total);
    }
  }
  return [...totals.values()]
    .map(({ ids, modifiers, ...total }) => ({
      ...total,
      tickets: ids.size,
      modifiers: [...modifiers.values()].sort(
        (a, b) => b.quantity - a.quantity || (a.key < b.key ? -1 : 1),
      ),
    }))
    .sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
}

const empty = (key: string, name: string): Total => ({
  key,
  name,
  quantity: 0,
  started: 0,
  ids: new Set(),
  modifiers: new Map(),
});

/** The key by which all day counts a dish: its menu item, or its name if it is off the menu. */
export const dishKey = (item: Pick<Item, 'menuItemId' | 'name'>): string =>
  item.menuItemId ?? item.name;

/** The modifiers of a line that all day counts, each once. */
export const mattersOf = (item: Pick<Item, 'modifiers' | 'choices'>): readonly AllDayModifier[] =>
  matters(item, undefined);

const matters = remember(
  () => '',
  (item: Pick<Item, 'modifiers' | 'choices'>, _: undefined): AllDayModifier[] => {
    const found = new Map<string, AllDayModifier>();
    for (const { action, word } of lineWords(item)) {
      if (action === 'plain') continue;
      const key = `${action} ${word.toLowerCase()}`;
      found.set(key, { key, action, word, quantity: 0 });
    }
    return [...found.values()];
  },
);
