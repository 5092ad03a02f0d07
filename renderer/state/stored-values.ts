import type { HeardDoor } from '../../shared/client/door';
import type { WindowRole } from '../../shared/contract/roles';
import { type Definition, StoredValue } from './stored-value';

/**
 * The key of a stored value. All windows share one storage: a second kitchen screen has stations and a
 * language of its own.
 */
export const storageKey = (role: WindowRole, screen: number, name: string): string =>
  screen === 1 ? `heard.${role}.${name}` : `heard.${role}.${screen}.${name}`;

/** The stored values of one window: one for each definition, whichever components use it. */
export class StoredValues {
  readonly #window: Pick<HeardDoor, 'role' | 'screen'>;
  readonly #values = new Map<unknown, unknown>();

  constructor(window: Pick<HeardDoor, 'role' | 'screen'>) {
    this.#window = window;
  }

  of<T>(definition: Definition<T>): StoredValue<T> {
    const known = this.#values.get(definition);
    // The map pairs each definition with the value that was made from it.
    if (known) return known as StoredValue<T>;
    const { role, screen } = this.#window;
    const value = new StoredValue(storageKey(role, screen, definition.name), definition);
    this.#values.set(definition, value);
    return value;
  }
}
