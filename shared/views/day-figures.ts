import type { Late, Times } from '../contract/day-report';

/** Never below nothing, if a clock was set back between; undefined where one end is missing. */
export const between = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : Math.max(0, to - from);

/** Things by what `keyOf` says of them, in the order in which each key came up first. */
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

/** The nearest rank: a time that was really taken. */
export function timesOf(values: readonly number[]): Times {
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: rank(0.5), ninetieth: rank(0.9) };
}

/** The times and dishes of a part of the day, as they are gathered. */
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

/** Figures by a key, begun when a key comes up first. */
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
