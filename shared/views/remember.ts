/**
 * Caches the result of `derive` for an object that is never changed, only replaced (a ticket, a bucket of closed
 * tickets), per `key`. A screen gets the same result object while the ticket is the same, and nothing is derived
 * again for thousands of finished tickets.
 */
export function remember<O extends object, A, R>(
  keyOf: (argument: A) => string,
  derive: (object: O, argument: A) => R,
): (object: O, argument: A) => R {
  const known = new WeakMap<O, Map<string, R>>();
  return (object, argument) => {
    const key = keyOf(argument);
    const results = known.get(object) ?? new Map<string, R>();
    if (results.size === 0) known.set(object, results);
    const before = results.get(key);
    if (before !== undefined || results.has(key)) return before as R;
    const result = derive(object, argument);
    results.set(key, result);
    return result;
  };
}
