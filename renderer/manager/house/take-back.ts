import type { House } from '../../../shared/contract/house';
import { same } from './change';

type Bag = Readonly<Record<string, unknown>>;

/**
 * The house `now` without the edit that led from `before` to `after`; later changes of others stay. Things in lists
 * are matched by their id or their name.
 */
export const takeBack = (now: House, before: House, after: House): House =>
  back(now, before, after) as House;

function back(now: unknown, before: unknown, after: unknown): unknown {
  if (same(before, after)) return now;
  // What the edit made from nothing, and others added to since, keeps what others added.
  if (before === undefined && !same(now, after)) {
    if (isBag(now) && isBag(after)) return backInBag(now, {}, after);
    if (Array.isArray(now) && Array.isArray(after)) return back(now, [], after);
  }
  if (isBag(now) && isBag(before) && isBag(after)) return backInBag(now, before, after);
  if (Array.isArray(now) && Array.isArray(before) && Array.isArray(after)) {
    return backInList(keyed(now), keyed(before), keyed(after)) ?? before;
  }
  return before;
}

function backInBag(now: Bag, before: Bag, after: Bag): Bag {
  const keys = new Set([...Object.keys(now), ...Object.keys(before)]);
  const entries = [...keys].map((key) => [key, back(now[key], before[key], after[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

type Keyed = ReadonlyMap<string, unknown> | undefined;

function backInList(now: Keyed, before: Keyed, after: Keyed): unknown[] | undefined {
  if (!now || !before || !after) return undefined;
  const isAdded = (key: string): boolean => after.has(key) && !before.has(key);
  const kept = [...now]
    .filter(([key]) => !isAdded(key))
    .map(([key, value]): [string, unknown] => [key, back(value, before.get(key), after.get(key))])
    .map(([key, value]): [string, unknown] => [key, value ?? now.get(key)]);
  const list = inOrder(kept, before, after);
  let previous: string | undefined;
  for (const [key, value] of before) {
    const isGone = !after.has(key) && !now.has(key);
    if (isGone) list.splice(list.findIndex(([other]) => other === previous) + 1, 0, [key, value]);
    if (list.some(([other]) => other === key)) previous = key;
  }
  return list.map(([, value]) => value);
}

/** Restores the order from before, if the edit changed it; new things keep their place. */
function inOrder(
  list: [string, unknown][],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): [string, unknown][] {
  const common = [...before.keys()].filter((key) => after.has(key));
  const isReordered = !same(
    common,
    [...after.keys()].filter((key) => before.has(key)),
  );
  if (!isReordered) return [...list];
  const values = new Map(list);
  const ordered = common.filter((key) => values.has(key));
  const places = new Set(ordered);
  return list.map(([key, value]) => {
    if (!places.has(key)) return [key, value];
    const next = ordered.shift() ?? key;
    return [next, values.get(next)];
  });
}

/** A list by the keys of its things; undefined if the keys are not unique. */
function keyed(list: readonly unknown[]): Keyed {
  const map = new Map<string, unknown>();
  for (const thing of list) {
    const key = isBag(thing) ? (thing.id ?? thing.name) : thing;
    if (typeof key !== 'string' || map.has(key)) return undefined;
    map.set(key, thing);
  }
  return map;
}

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
