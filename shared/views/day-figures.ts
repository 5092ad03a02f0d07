import type { Late, Times } from '../contract/day-report';

/** At least 0, even if the clock was set back; undefined if one end is missing. */
export const between = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : Math.max(0, to - from);

/** Groups things by `keyOf`, in the order in which each key first appears. */
export function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Count, median and 90th percentile by the nearest rank, so that each is a measured time. */
export function timesOf(values: readonly number[]): Times {
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: rank(0.5), ninetieth: rank(0.9) };
}

/** Collects the times and dishes of a part of the day. */
export class Figures {
  #dishes = 0;
  #late = 0;
  #of = 0;
  readonly #times = { cooking: [] as number[], serving: [] as number[], pass: [] as number[] };

  /** A fired line. */
  addLine(quantity: number, isLate: boolean): void {
    this.#dishes += quantity;
    this.#of += 1;
    if (isLate) this.#late += 1;
  }

  addTime(what: 'cooking' | 'serving' | 'pass', time: number | undefined): void {
    if (time !== undefined) this.#times[what].push(time);
  }

  get sum(): { dishes: number; cooking: Times; serving: Times; pass: Times; late: Late } {
    const { cooking, serving, pass } = this.#times;
    return {
      dishes: this.#dishes,
      cooking: timesOf(cooking),
      serving: timesOf(serving),
      pass: timesOf(pass),
      late: { late: this.#late, of: this.#of },
    };
  }
}

/** Figures by key, created when a key first appears. */
export class FiguresBy<K> {
  readonly #byKey = new Map<K, Figures>();

  of(key: K): Figures {
    const known = this.#byKey.get(key);
    if (known) return known;
    const fresh = new Figures();
    this.#byKey.set(key, fresh);
    return fresh;
  }

  get keys(): K[] {
    return [...this.#byKey.keys()];
  }
}
