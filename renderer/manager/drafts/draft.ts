import { same } from '../house/change';

/** The fields as a person edited them (`value`), and the house's values when each edit began (`base`). */
export type Draft<F> = { base: F; value: F };

export type Merged<F> = {
  /** What the form shows: the person's edited fields over the current house. */
  value: F;
  /** Fields that are not saved. */
  edited: ReadonlySet<keyof F>;
  /** Edited fields that another person changed meanwhile. */
  theirs: ReadonlySet<keyof F>;
};

const fieldsOf = <F extends object>(form: F): (keyof F)[] => Object.keys(form) as (keyof F)[];

/** An unedited field follows the house. An edited field stays, and is in `theirs` if both changed. */
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

/** The draft after an edit of a field; undefined once nothing differs from the house. */
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

/**
 * The draft after a person decided about the fields that both changed: `theirs` takes the house's values, `mine`
 * keeps the person's.
 */
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
