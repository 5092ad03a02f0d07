import { type RefObject, useLayoutEffect, useState } from 'react';

/** `scale`: the size of 1 rem, relative to the usual size. */
export type Size = { width: number; height: number; scale: number };

const USUAL_REM = 16;

const scaleNow = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_REM || 1;

/** Returns the size of an element, and updates it when the element or the type size (`isLarge`) changes. */
export function useRoom(ref: RefObject<HTMLElement | null>, isLarge: boolean): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, scale: 1 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: larger type changes the sizes.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => {
      // Without layout (a test without a screen) the window's size is used.
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
