import type { Daypart, House, Zone } from '../../../shared/contract/house';
import { same } from '../house/change';
import { dishes } from '../kinds/dish';
import { groups } from '../kinds/group';
import { categories } from '../kinds/names';
import { people } from '../kinds/person';
import { stations, tables, zonesOf } from '../kinds/places';

export type Change = {
  how: 'added' | 'changed' | 'removed';
  type:
    | 'dish'
    | 'group'
    | 'station'
    | 'table'
    | 'zone'
    | 'person'
    | 'category'
    | 'daypart'
    | 'setting'
    | 'order';
  name: string;
  /** The other parts that differ, by the contract's names. */
  parts?: readonly string[];
  /** For a dish with a new price, in cents. */
  price?: { from: number; to: number };
  /** The name before. */
  was?: string;
};

/** What an import would change, thing by thing. */
export const compare = (before: House, after: House): Change[] => [
  ...settings(before, after),
  ...names(before, after),
  ...things(before, after, dishes).map((change) => withPrice(change, before, after)),
  ...things(before, after, groups),
  ...things(before, after, dayparts),
  ...things(before, after, stations),
  ...things(before, after, zones),
  ...things(before, after, tables),
  ...things(before, after, people),
];

type Found = Change & { key: string };

type Listed<T> = { name: Change['type']; all(house: House): readonly T[]; keyOf(thing: T): string };

const zones: Listed<Zone> = {
  name: 'zone',
  all: (house) =>
    zonesOf(house).map((name) => house.zones?.find((zone) => zone.name === name) ?? { name }),
  keyOf: ({ name }) => name,
};

const dayparts: Listed<Daypart> = {
  name: 'daypart',
  all: ({ menu }) => menu.dayparts ?? [],
  keyOf: ({ id }) => id,
};

/** Parts that a change shows separately. */
const SHOWN_SEPARATELY = ['id', 'name', 'price'];

function things<T extends { name: string }>(before: House, after: House, kind: Listed<T>): Found[] {
  const was = new Map(kind.all(before).map((thing) => [kind.keyOf(thing), thing]));
  const is = new Map(kind.all(after).map((thing) => [kind.keyOf(thing), thing]));
  const type = kind.name;
  const added = [...is].filter(([key]) => !was.has(key));
  const removed = [...was].filter(([key]) => !is.has(key));
  const common = [...is].filter(([key]) => was.has(key));
  const changed = common.filter(([key, thing]) => !same(sorted(was.get(key)), sorted(thing)));
  const isMoved = !same(
    common.map(([key]) => key),
    [...was.keys()].filter((key) => is.has(key)),
  );
  return [
    ...added.map(([key, { name }]): Found => ({ how: 'added', type, name, key })),
    ...changed.map(([key, { name }]): Found => {
      const old = was.get(key);
      const parts = partsThatDiffer(old ?? {}, is.get(key) ?? {});
      return {
        how: 'changed',
        type,
        name,
        key,
        ...(old === undefined || old.name === name ? {} : { was: old.name }),
        ...(parts.length === 0 ? {} : { parts }),
      };
    }),
    ...removed.map(([key, { name }]): Found => ({ how: 'removed', type, name, key })),
    ...(isMoved ? [{ how: 'changed' as const, type: 'order' as const, name: type, key: '' }] : []),
  ];
}

const partsThatDiffer = (before: object, after: object): string[] => {
  const was: Record<string, unknown> = { ...before };
  const is: Record<string, unknown> = { ...after };
  return Object.keys({ ...was, ...is }).filter(
    (part) => !SHOWN_SEPARATELY.includes(part) && !same(sorted(was[part]), sorted(is[part])),
  );
};

function withPrice({ key, ...change }: Found, before: House, after: House): Change {
  const priceIn = ({ menu }: House) => menu.items.find(({ id }) => id === key)?.price;
  const from = priceIn(before);
  const to = priceIn(after);
  return from === undefined || to === undefined || from === to
    ? change
    : { ...change, price: { from, to } };
}

function names(before: House, after: House): Change[] {
  const was = before.menu.categories;
  const is = after.menu.categories;
  const added = is.filter((name) => !categories.all(before).includes(name));
  const removed = was.filter((name) => !is.includes(name));
  const changed = is
    .filter((name) => was.includes(name))
    .flatMap((name): Change[] => {
      const parts = partsThatDiffer(defaultsOf(before, name), defaultsOf(after, name));
      return parts.length === 0 ? [] : [{ how: 'changed', type: 'category', name, parts }];
    });
  const isMoved = !same(
    is.filter((name) => was.includes(name)),
    was.filter((name) => is.includes(name)),
  );
  return [
    ...added.map((name): Change => ({ how: 'added', type: 'category', name })),
    ...changed,
    ...removed.map((name): Change => ({ how: 'removed', type: 'category', name })),
    ...(isMoved ? [{ how: 'changed' as const, type: 'order' as const, name: 'category' }] : []),
  ];
}

const defaultsOf = ({ menu }: House, category: string): object =>
  new Map(Object.entries(menu.categoryDefaults ?? {})).get(category) ?? {};

function settings(before: House, after: House): Change[] {
  const was: Record<string, unknown> = { name: before.name, ...before.settings };
  const is: Record<string, unknown> = { name: after.name, ...after.settings };
  return Object.keys({ ...was, ...is })
    .filter((name) => !same(sorted(was[name]), sorted(is[name])))
    .map((name) => ({ how: 'changed', type: 'setting', name }));
}

/** The same value with its keys sorted, so that the order of a file's keys does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
