import type { z } from 'zod';
import type { House } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import type { Reference } from '../house/references';
import type { Problem } from './problems';

/** The values of a form as they are typed: numbers and money are text until they are read. */
export type Form = Record<string, unknown>;

export type Read<T> = { ok: true; thing: T } | { ok: false; problems: readonly Problem[] };

/** A kind of thing that the house has a list of, and how to read its form. Pure. */
export type Kind<T extends object, F extends Form> = {
  /** The prefix of its words and drafts, and its page. */
  name: 'dish' | 'group' | 'station' | 'table' | 'person';
  form: z.ZodType<F>;
  all(house: House): readonly T[];
  withAll(house: House, all: T[]): House;
  keyOf(thing: T): string;
  toForm(thing: T, house: House): F;
  blank(house: House): F;
  /** Checks a form; `key` is that of the edited thing, undefined for a new one. */
  read(form: F, house: House, key: string | undefined): Read<T>;
  /** The references that keep it from being removed. */
  usesOf(state: HouseState, thing: T): readonly Reference[];
  /** Fields that the form may leave out, so that a missing field is removed from the thing. */
  optional?: readonly (keyof T)[];
  /** Carries out what the form says about other things of the house, after the thing itself. */
  apply?(house: House, thing: T, form: F): House;
  /** Updates what refers to the thing by its key, if the key may change. */
  rename?(house: House, from: string, to: string): House;
};

/** The thing with this key, if the house has it. */
export const find = <T extends object, F extends Form>(
  kind: Kind<T, F>,
  house: House,
  key: string | undefined,
): T | undefined => kind.all(house).find((thing) => kind.keyOf(thing) === key);

/** The house with a thing changed in its place, or added at the end. Fields that the form does not show stay. */
export function put<T extends object, F extends Form>(
  kind: Kind<T, F>,
  house: House,
  key: string | undefined,
  thing: T,
): House {
  const all = kind.all(house);
  if (find(kind, house, key) === undefined) return kind.withAll(house, [...all, thing]);
  const changed = kind.withAll(
    house,
    all.map((each) => (kind.keyOf(each) === key ? over(each, thing, kind.optional) : each)),
  );
  return key === undefined ? changed : renamed(kind, changed, key, kind.keyOf(thing));
}

/** The house with all references to a thing updated to its new key. */
export const renamed = <T extends object, F extends Form>(
  kind: Kind<T, F>,
  house: House,
  from: string,
  to: string,
): House => (from === to || !kind.rename ? house : kind.rename(house, from, to));

function over<T extends object>(before: T, thing: T, optional: readonly (keyof T)[] = []): T {
  const kept = { ...before };
  for (const field of optional) delete kept[field];
  return { ...kept, ...thing };
}

/** The house without the thing with this key. */
export const remove = <T extends object, F extends Form>(
  kind: Kind<T, F>,
  house: House,
  key: string,
): House =>
  kind.withAll(
    house,
    kind.all(house).filter((thing) => kind.keyOf(thing) !== key),
  );
