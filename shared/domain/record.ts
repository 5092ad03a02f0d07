/**
 * What a fold of many events has made itself: nobody else holds it yet, so the next event of that fold may
 * change it where it would have to copy it.
 */
export type Made = Set<object>;

/**
 * The record, to be changed: a copy, unless this fold has made it. A plain loop takes half the time of a
 * spread in V8, and every event pays for it. Only for records whose keys are ids: a loop would not copy a
 * key like `__proto__`.
 */
export function toChange<T>(
  record: Readonly<Record<string, T>>,
  made: Made | undefined,
): Record<string, T> {
  if (made?.has(record)) return record;
  const copy: Record<string, T> = {};
  for (const key in record) copy[key] = record[key] as T;
  made?.add(copy);
  return copy;
}
