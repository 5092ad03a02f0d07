import { type RefObject, useLayoutEffect, useState } from 'react';

/** `scale`: how much bigger than usual everything is that is measured in rem. */
export type Size = { width: number; height: number; scale: number };

const USUAL_REM = 16;

const scaleNow = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_REM || 1;

/** The size of an element, and again whenever it or the type (`isLarge`) changes. */
export function useRoom(ref: RefObject<HTMLElement | null>, isLarge: boolean): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, scale: 1 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: bigger type changes the measures.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => {
      // Where nothing is laid out (a test without a screen) the window's size stands in.
      const width = element.clientWidth || window.innerWidth;
      const height = element.clientHeight || window.innerHeight;
      const scale = scaleNow();
      setSize((before) =>
        before.width === width && before.height === height && before.scale === scale
          ? before
          : { width, height, scale },
      );
    };
    look();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, isLarge]);
  return size;
}
