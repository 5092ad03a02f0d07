import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Returns a ref to the value of the last render, for handlers that must keep their identity. */
export function useLatest<T>(value: T): RefObject<T> {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
