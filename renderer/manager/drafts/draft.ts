import { same } from '../house/change';

/** What a person wrote into a form, and what stood there when they began with each field. */
export type Draft<F> = { base: F; value: F };

export type Merged<F> = {
  /** What the form shows: the person's own fields over the house as it is now. */
  value: F;
  /** Fields that are not saved. */
  edited: ReadonlySet<keyof F>;
  /** Fields that somebody else gave another value meanwhile. */
  theirs: ReadonlySet<keyof F>;
};

const fieldsOf = <F extends object>(form: F): (keyof F)[] => Object.keys(form) as (keyof F)[];

/** An untouched field follows the house; a touched one stays, and is told apart if both changed. */
export function merge<F extends object>(draft: Draft<F> | undefined, now: F): Merged<F> {
  const edited = new Set<keyof F>();
  const theirs = new Set<keyof F>();
  if (!draft) return { value: now, edited, theirs };
  const value = { ...now };
  for (const field of fieldsOf(now)) {
    const own = draft.value[field];
    if (same(own, draft.base[field]) || same(own, now[field])) continue;
    value[field] = own;
    edited.add(field);
    if (!same(draft.base[field], now[field])) theirs.add(field);
  }
  return { value, edited, theirs };
}

/** The draft after a person wrote into a field; undefined once nothing differs from the house. */
export function write<F extends object, K extends keyof F>(
  draft: Draft<F> | undefined,
  now: F,
  field: K,
  to: F[K],
): Draft<F> | undefined {
  const { value, edited, theirs } = merge(draft, now);
  const base = { ...now };
  for (const each of theirs) if (draft && each !== field) base[each] = draft.base[each];
  const next = { base, value: { ...value, [field]: to } };
  return same(to, now[field]) && [...edited].every((each) => each === field) ? undefined : next;
}

/** The draft once a person decided about what somebody else changed: theirs is taken, or mine kept. */
export function settle<F extends object>(
  draft: Draft<F>,
  now: F,
  keep: 'mine' | 'theirs',
): Draft<F> | undefined {
  const { value, edited, theirs } = merge(draft, now);
  if (keep === 'mine') return { base: now, value };
  const settled = { ...value };
  for (const field of theirs) settled[field] = now[field];
  return edited.size === theirs.size ? undefined : { base: now, value: settled };
}
