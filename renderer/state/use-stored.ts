import { useSyncExternalStore } from 'react';
import { useConnected } from './provider';
import type { Definition, StoredValue } from './stored-value';

/** Returns the stored value of this window, to read and write in handlers without rendering. */
export const useStoredValue = <T>(definition: Definition<T>): StoredValue<T> =>
  useConnected().stored.of(definition);

/** Reads a stored value and renders when it changes. */
export const useValueOf = <T>(value: StoredValue<T>): T =>
  useSyncExternalStore(value.subscribe, value.get);

/** Returns a stored value of this window and its setter. */
export function useStored<T>(definition: Definition<T>): [T, (next: T) => void] {
  const value = useStoredValue(definition);
  return [useValueOf(value), value.set];
}
