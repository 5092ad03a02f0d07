/** Returns the next random number in [0, 1). The same seed gives the same numbers. */
export type Random = () => number;

/** Creates a random generator from `seed` (mulberry32: small, good enough to spread orders, not for secrets). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const between = (next: Random, from: number, to: number): number =>
  from + next() * (to - from);

/** One of `values`; undefined when there is none. */
export const pick = <T>(next: Random, values: readonly T[]): T | undefined =>
  values[Math.floor(next() * values.length)];

/** Time to the next arrival of a Poisson stream, in the unit of `mean`. */
export const exponential = (next: Random, mean: number): number => -Math.log(1 - next()) * mean;

/** A log-normal factor with median 1 and spread `sigma`: often a bit less, sometimes a lot more, like real work. */
export function logNormal(next: Random, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.exp(sigma * normal);
}
