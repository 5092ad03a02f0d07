import type { z } from 'zod';

/** A named value in storage: how to read and write its text, and its initial value. */
export type Definition<T> = {
  name: string;
  /** Returns undefined for text that is not (or no longer) a valid value. */
  read(text: string): T | undefined;
  /** Returns the text to store; undefined removes the stored text. */
  write(value: T): string | undefined;
  initial(): T;
};

/** A value stored as JSON. The schema decides which text can be read back. */
export const json = <T>(name: string, schema: z.ZodType<T>, initial: () => T): Definition<T> => ({
  name,
  read: (text) => {
    const raw = parse(text);
    return raw === undefined ? undefined : schema.safeParse(raw).data;
  },
  write: (value) => (value === undefined ? undefined : JSON.stringify(value)),
  initial,
});

/** A choice stored as plain text; undefined until a person chooses. */
export const text = <T extends string>(
  name: string,
  schema: z.ZodType<T>,
): Definition<T | undefined> => ({
  name,
  read: (stored) => schema.safeParse(stored).data,
  write: (value) => value,
  initial: () => undefined,
});

/** A boolean. */
export const flag = (name: string, initial: () => boolean): Definition<boolean> => ({
  name,
  read: (stored) => (stored === 'yes' ? true : stored === 'no' ? false : undefined),
  write: (value) => (value ? 'yes' : 'no'),
  initial,
});

/**
 * A value that survives a reload of its window. It is written before listeners are notified, so a person
 * sees the same value after a reload. Text that cannot be read is moved to `<key>.unreadable`.
 */
export class StoredValue<T> {
  readonly #key: string;
  readonly #definition: Definition<T>;
  readonly #listeners = new Set<() => void>();
  #value: T;

  constructor(key: string, definition: Definition<T>) {
    this.#key = key;
    this.#definition = definition;
    this.#value = this.#load() ?? definition.initial();
  }

  get = (): T => this.#value;

  /** Sets the value. Returns whether it was written; an unwritten value lasts until the window closes. */
  set = (next: T): boolean => {
    if (next === this.#value) return true;
    this.#value = next;
    const isWritten = this.#write();
    for (const listener of this.#listeners) listener();
    return isWritten;
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #load(): T | undefined {
    const stored = localStorage.getItem(this.#key);
    if (stored === null) return undefined;
    const value = this.#definition.read(stored);
    if (value === undefined) this.#setAside(stored);
    return value;
  }

  #setAside(stored: string): void {
    try {
      localStorage.setItem(`${this.#key}.unreadable`, stored);
      console.error('stored:', `${this.#key} cannot be read and is set aside`);
    } catch (error) {
      console.error('stored:', `${this.#key} cannot be read`, error);
    }
  }

  #write(): boolean {
    try {
      const written = this.#definition.write(this.#value);
      if (written === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, written);
      return true;
    } catch (error) {
      console.error('stored:', error);
      return false;
    }
  }
}

function parse(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
