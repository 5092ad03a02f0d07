import type { DishCourse, Menu, MenuItem, Modifier, ModifierGroup } from '../contract/house';
import { findMenuItem } from './menu';

/** A dish of an order line: the dish itself, or a part of a combo with how many of it one combo has. */
export type Part = { dish: MenuItem; times: number; course: DishCourse | undefined };

/** A group from which a choice can be taken, and the part of the combo that it belongs to. */
export type PartGroup = { part: number; group: ModifierGroup };

/** The course of a dish: its own, or its category's. Undefined if the menu does not say. */
const courseOfDish = (
  { categoryDefaults = {} }: Menu,
  { course, category }: MenuItem,
): DishCourse | undefined =>
  course ??
  (Object.hasOwn(categoryDefaults, category) ? categoryDefaults[category]?.course : undefined);

/** The dishes that are cooked for one of this dish: itself, or the parts of the combo that are on the menu. */
export function partsOf(menu: Menu, dish: MenuItem): readonly Part[] {
  const known = parts.get(menu) ?? new Map<MenuItem, Part[]>();
  if (known.size === 0) parts.set(menu, known);
  const before = known.get(dish);
  if (before) return before;
  const found = partsIn(menu, dish);
  known.set(dish, found);
  return found;
}

/** By menu, because a menu is only ever replaced. */
const parts = new WeakMap<Menu, Map<MenuItem, Part[]>>();

function partsIn(menu: Menu, dish: MenuItem): Part[] {
  const own = courseOfDish(menu, dish);
  const ofCombo = (dish.combo ?? []).flatMap(({ menuItemId, quantity = 1, course }): Part[] => {
    const part = findMenuItem(menu, menuItemId);
    if (!part) return [];
    return [{ dish: part, times: quantity, course: course ?? courseOfDish(menu, part) ?? own }];
  });
  return ofCombo.length > 0 ? ofCombo : [{ dish, times: 1, course: own }];
}

/**
 * The groups of a dish in the order in which it lists them, each with its part. A combo's own groups belong to its
 * first part; the groups of its parts follow.
 */
export function partGroupsOf(menu: Menu, dish: MenuItem): readonly PartGroup[] {
  const known = remembered.get(menu) ?? new Map<MenuItem, PartGroup[]>();
  if (known.size === 0) remembered.set(menu, known);
  const before = known.get(dish);
  if (before) return before;
  const byId = new Map(menu.modifierGroups.map((group) => [group.id, group]));
  const inPart = (ids: readonly string[], part: number): PartGroup[] =>
    ids.flatMap((id) => {
      const group = byId.get(id);
      return group ? [{ part, group }] : [];
    });
  const own = inPart(dish.modifierGroups, 0);
  const groups = dish.combo
    ? [
        ...own,
        ...partsOf(menu, dish).flatMap((part, n) =>
          part.dish === dish ? [] : inPart(part.dish.modifierGroups, n),
        ),
      ]
    : own;
  known.set(dish, groups);
  return groups;
}

/** By menu, because a menu is only ever replaced. */
const remembered = new WeakMap<Menu, Map<MenuItem, PartGroup[]>>();

/**
 * The groups that a guest chooses from for one of this dish, each once. For a combo they are its own and those of its
 * parts; a group that two parts have takes as many choices as both together.
 */
export function groupsOf(menu: Menu, dish: MenuItem): ModifierGroup[] {
  const found = new Map<string, ModifierGroup>();
  for (const { group } of partGroupsOf(menu, dish)) {
    const known = found.get(group.id);
    if (!known) found.set(group.id, group);
    else {
      const { repeats: _once, ...rest } = known;
      found.set(group.id, { ...rest, min: known.min + group.min, max: known.max + group.max });
    }
  }
  return [...found.values()];
}

/** The group with this id. */
export const findGroup = (menu: Menu, id: string | undefined): ModifierGroup | undefined =>
  menu.modifierGroups.find((group) => group.id === id);

/** The choice of a group with this name, whatever its case. */
export function findChoice(group: ModifierGroup, name: string): Modifier | undefined {
  let names = choices.get(group);
  if (!names) {
    names = new Map(group.modifiers.toReversed().map((one) => [keyOf(one.name), one]));
    choices.set(group, names);
  }
  return names.get(keyOf(name));
}

const choices = new WeakMap<ModifierGroup, Map<string, Modifier>>();
const keyOf = (name: string): string => name.trim().toLowerCase();

/** A choice as an order or a line has it. */
export type Chosen = {
  group?: string | undefined;
  name: string;
  kind?: Modifier['kind'] | undefined;
  quantity?: number | undefined;
  half?: 'first' | 'second' | undefined;
};

/**
 * How many of a group's choices are taken: a half counts as a half, and what is left out with `no` does not count,
 * unless the menu itself offers it as that, like "No dressing".
 */
export function takenOf(group: ModifierGroup, chosen: readonly Chosen[]): number {
  let taken = 0;
  for (const one of chosen) {
    if (one.group !== group.id) continue;
    const offered = findChoice(group, one.name);
    if (offered) taken += weightOf(offered, one) * (one.quantity ?? 1);
  }
  return taken;
}

/** How much of its group one of a choice takes: nothing, a half, or one. */
export function weightOf(offered: Modifier, { kind, half }: Pick<Chosen, 'kind' | 'half'>): number {
  if (kind === 'no' && offered.kind !== 'no') return 0;
  return half === undefined ? 1 : 0.5;
}

/**
 * The groups of a dish of which too few choices are taken, in order: a guest must choose from them before the order is
 * sent. The hub takes an order without them, because a paid order is never refused.
 */
export const missingChoices = (
  menu: Menu,
  dish: MenuItem,
  chosen: readonly Chosen[],
): ModifierGroup[] => groupsOf(menu, dish).filter((group) => takenOf(group, chosen) < group.min);
