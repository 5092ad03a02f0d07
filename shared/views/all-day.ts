import type { HouseState, Item } from '../contract/state';
import { type ModifierAction, modifierParts } from './modifiers';
import { remember } from './remember';
import { isOwedAt, type Stations } from './stations';

/** What changes how a dish is made, and on how many of those that are owed. */
export type AllDayModifier = {
  /** Its action and word, in small letters: `no cheese` and `No Cheese` are one. */
  key: string;
  action: Exclude<ModifierAction, 'plain'>;
  word: string;
  quantity: number;
};

/** How many of a dish are owed on all tickets together: the kitchen's "all day". */
export type AllDay = {
  /** The menu item's id, or for an off-menu line its name. */
  key: string;
  name: string;
  quantity: number;
  /** Of `quantity`, on how many somebody is working. */
  started: number;
  tickets: number;
  /** Only what is to be left out, added or put aside; the most first. */
  modifiers: AllDayModifier[];
};

type Total = Omit<AllDay, 'modifiers' | 'tickets'> & {
  ids: Set<string>;
  modifiers: Map<string, AllDayModifier>;
};

/** Totals by dish of what the stations owe, the most first, then by name. Held courses do not count. */
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

/** A dish as all day counts it: by menu item, off the menu by name. */
export const dishKey = (item: Pick<Item, 'menuItemId' | 'name'>): string =>
  item.menuItemId ?? item.name;

/** The modifiers of a line that all day counts, each once. */
export const mattersOf = (item: Pick<Item, 'modifiers'>): readonly AllDayModifier[] =>
  matters(item, undefined);

const matters = remember(
  () => '',
  ({ modifiers }: Pick<Item, 'modifiers'>, _: undefined): AllDayModifier[] => {
    const found = new Map<string, AllDayModifier>();
    for (const text of modifiers) {
      const { action, word } = modifierParts(text);
      if (action === 'plain') continue;
      const key = `${action} ${word.toLowerCase()}`;
      found.set(key, { key, action, word, quantity: 0 });
    }
    return [...found.values()];
  },
);
