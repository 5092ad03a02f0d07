import { useSyncExternalStore } from 'react';
import { useConnected } from './provider';
import type { Definition, StoredValue } from './stored-value';

/** The stored value of this window, to read and write in handlers without rendering. */
export const useStoredValue = <T>(definition: Definition<T>): StoredValue<T> =>
  useConnected().stored.of(definition);

/** What a stored value holds; renders when it changes. */
export const useValueOf = <T>(value: StoredValue<T>): T =>
  useSyncExternalStore(value.subscribe, value.get);

/** A stored value of this window and how to change it. */
export function useStored<T>(definition: Definition<T>): [T, (next: T) => void] {
  const value = useStoredValue(definition);
  return [useValueOf(value), value.set];
}
