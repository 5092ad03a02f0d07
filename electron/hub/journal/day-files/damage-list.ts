import type { Damage } from '../archive';

/** The damage found in one journal. Lists each damaged file once. */
export class DamageList {
  readonly found: Damage[] = [];
  readonly #onDamage: ((damage: Damage) => void) | undefined;

  constructor(onDamage?: (damage: Damage) => void) {
    this.#onDamage = onDamage;
  }

  report(damage: Damage): void {
    const isKnown = this.found.some(
      ({ kind, file }) => kind === 'damaged' && kind === damage.kind && file === damage.file,
    );
    if (isKnown) return;
    this.found.push(damage);
    this.#onDamage?.(damage);
  }
}
