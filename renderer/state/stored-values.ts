import type { HeardDoor } from '../../shared/client/door';
import type { WindowRole } from '../../shared/contract/roles';
import { type Definition, StoredValue } from './stored-value';

/**
 * Returns the key of a stored value. All windows share one storage, so the key names the role and the
 * screen: a second kitchen screen keeps its own stations and language.
 */
export const storageKey = (role: WindowRole, screen: number, name: string): string =>
  screen === 1 ? `heard.${role}.${name}` : `heard.${role}.${screen}.${name}`;

/** The stored values of one window: one per definition, shared by all components. */
export class StoredValues {
  readonly #window: Pick<HeardDoor, 'role' | 'screen'>;
  readonly #values = new Map<unknown, unknown>();

  constructor(window: Pick<HeardDoor, 'role' | 'screen'>) {
    this.#window = window;
  }

  of<T>(definition: Definition<T>): StoredValue<T> {
    const known = this.#values.get(definition);
    // Safe: the map pairs each definition with the value that was made from it.
    if (known) return known as StoredValue<T>;
    const { role, screen } = this.#window;
    const value = new StoredValue(storageKey(role, screen, definition.name), definition);
    this.#values.set(definition, value);
    return value;
  }
}
