/**
 * What a fold of many events has made itself: nobody else holds it yet, so the next event of that fold may
 * change it where it would have to copy it.
 */
export type Made = Set<object>;

/**
 * The record, to be changed: a copy, unless this fold has made it. Every event pays for it: a plain loop
 * takes half the time of a spread in V8, and without a prototype, where V8 makes a hash table at once
 * instead of a new shape for each id, a quarter of that again.
 */
export function toChange<T>(
  record: Readonly<Record<string, T>>,
  made: Made | undefined,
): Record<string, T> {
  if (made?.has(record)) return record;
  const copy = { __proto__: null } as unknown as Record<string, T>;
  for (const key in record) copy[key] = record[key] as T;
  made?.add(copy);
  return copy;
}
