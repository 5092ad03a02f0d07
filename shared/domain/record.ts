/**
 * A copy of a record of hundreds of keys, without those `omitted`. A plain loop takes half the time of
 * a spread and a third of a rest in V8, and every event pays for it. Only for records whose keys are
 * ids: a loop would not copy a key like `__proto__`.
 */
export function copyOf<T>(
  record: Readonly<Record<string, T>>,
  omitted?: ReadonlySet<string>,
): Record<string, T> {
  const copy: Record<string, T> = {};
  for (const key in record) {
    if (!omitted?.has(key)) copy[key] = record[key] as T;
  }
  return copy;
}
