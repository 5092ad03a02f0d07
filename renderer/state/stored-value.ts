import { useSyncExternalStore } from 'react';

/**
 * A value of this window that outlives a reload. It is written before anybody hears of a change, so
 * what a person saw is what comes back. What cannot be read is set aside, never overwritten.
 */
export class Kept<T> {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #value: T;

  /** `read` answers undefined for what is not (or no longer) such a value. */
  constructor(key: string, read: (raw: unknown) => T | undefined, fresh: () => T) {
    this.#key = key;
    this.#value = load(key, read) ?? fresh();
  }

  get = (): T => this.#value;

  /** Answers whether it was written: what was not lives as long as the window. */
  set = (next: T): boolean => {
    if (next === this.#value) return true;
    this.#value = next;
    const isWritten = this.#write();
    for (const listener of this.#listeners) listener();
    return isWritten;
  };

  #write(): boolean {
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#value));
      return true;
    } catch (error) {
      console.error('keeping:', error);
      return false;
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

function load<T>(key: string, read: (raw: unknown) => T | undefined): T | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  const value = read(parse(text));
  if (value === undefined) {
    console.error('keeping:', `${key} could not be read and was set aside`);
    localStorage.setItem(`${key}.unreadable`, text);
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const useKept = <T>(kept: Kept<T>): T => useSyncExternalStore(kept.subscribe, kept.get);
