import { type RefCallback, useCallback, useState } from 'react';

/** The width to draw if nothing is laid out (a test without a screen). */
const USUAL = 560;

/** The width of an element in px, updated whenever it changes. */
export function useWidth(): [width: number, ref: RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(USUAL);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const look = () => setWidth(element.clientWidth || USUAL);
    look();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
}
