import type { House, MenuItem } from '../../shared/contract/house';
import { ITEM_ALIASES, MODIFIER_ALIASES } from './aliases';
import type { ExportedLine, ExportedOrder } from './read-orders';

/** A line as a command carries it: a dish of the menu, or an off-menu line at the default station. */
export type MatchedLine = { quantity: number; modifiers: string[] } & (
  | { menuItemId: string }
  | { name: string; station: string }
);

export type MatchedOrder = Omit<ExportedOrder, 'lines'> & { lines: MatchedLine[] };

/** Counts the lines (not pieces) of an item that the menu does not have. */
export type OffMenuCount = { name: string; lines: number };

/**
 * Finds each exported line on the house's menu by its plain name, and gives modifiers the names of the menu.
 * Items and modifiers that the menu does not have keep the export's text. Such an item becomes an off-menu
 * line at the default station; `offMenu` counts them by name, the most frequent first.
 */
export function matchOrders(
  orders: readonly ExportedOrder[],
  house: House,
): { orders: MatchedOrder[]; offMenu: OffMenuCount[] } {
  const match = createMatcher(house);
  const counts = new Map<string, number>();
  const matched = orders.map((order) => ({
    ...order,
    lines: order.lines.map((exported) => {
      const line = match(exported);
      if ('name' in line) counts.set(line.name, (counts.get(line.name) ?? 0) + 1);
      return line;
    }),
  }));
  const offMenu = [...counts].map(([name, lines]) => ({ name, lines }));
  return { orders: matched, offMenu: offMenu.sort((a, b) => b.lines - a.lines) };
}

/** Creates a function that matches lines to the menu of one house; see `matchOrders`. */
export function createMatcher(house: House): (line: ExportedLine) => MatchedLine {
  const { items, modifierGroups } = house.menu;
  const byName = new Map<string, MenuItem>();
  for (const item of items) byName.set(plainName(item.id), item);
  for (const item of items) byName.set(plainName(item.name), item);
  const everyModifier = wordsOf(modifierGroups.flatMap((group) => group.modifiers));
  const offered = new Map(
    items.map((item) => {
      const groups = modifierGroups.filter((group) => item.modifierGroups.includes(group.id));
      return [item.id, wordsOf(groups.flatMap((group) => group.modifiers))];
    }),
  );
  return ({ item: wanted, quantity, modifiers }) => {
    const item = find(byName, wanted, ITEM_ALIASES);
    const own = item && offered.get(item.id);
    const worded = modifiers.map(
      (text) =>
        (own && find(own, text, MODIFIER_ALIASES)) ??
        find(everyModifier, text, MODIFIER_ALIASES) ??
        text,
    );
    return item
      ? { menuItemId: item.id, quantity, modifiers: worded }
      : { name: wanted, station: house.settings.defaultStation, quantity, modifiers: worded };
  };
}

/**
 * Normalizes a name so that the variants of different exports are equal: removes case, accents, dashes, dots,
 * extra spaces, `&` and text in brackets. `Tomatillo-Red Chili Salsa (Hot)` becomes `tomatillo red chili salsa`.
 */
export const plainName = (name: string): string => {
  const words = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/&/gu, ' and ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  // A name that is only brackets keeps their text.
  return words(name.replace(/\([^()]*\)/gu, ' ')) || words(name);
};

const wordsOf = (modifiers: readonly { name: string }[]): Map<string, string> =>
  new Map(modifiers.map(({ name }) => [plainName(name), name]));

function find<T>(
  known: ReadonlyMap<string, T>,
  text: string,
  aliases: Readonly<Record<string, string>>,
): T | undefined {
  const plain = plainName(text);
  const alias = Object.hasOwn(aliases, plain) ? aliases[plain] : undefined;
  return known.get(plain) ?? (alias === undefined ? undefined : known.get(alias));
}
