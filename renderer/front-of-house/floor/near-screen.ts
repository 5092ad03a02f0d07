import { type RefObject, useEffect, useState } from 'react';

/** Around the screen, as a part of its height: what is drawn before somebody scrolls to it. */
const MARGIN = '60% 0px';

const listeners = new WeakMap<Element, (entry: IntersectionObserverEntry) => void>();
let observer: IntersectionObserver | undefined;

function observe(element: Element, listener: (entry: IntersectionObserverEntry) => void) {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) listeners.get(entry.target)?.(entry);
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );
  listeners.set(element, listener);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    listeners.delete(element);
  };
}

type NearScreen = {
  isNear: boolean;
  /** The height that it had, in px, to be kept free while it is away; undefined if it never was drawn. */
  height: number | undefined;
};

/**
 * Whether an element is on the screen or close to it, so that of hundreds only those are drawn, and
 * their clocks run, that somebody can see. `isFirst`: it is drawn before anything is measured. What has
 * the focus stays.
 */
export function useNearScreen(ref: RefObject<HTMLElement | null>, isFirst: boolean): NearScreen {
  const canObserve = typeof IntersectionObserver === 'function';
  const [near, setNear] = useState<NearScreen>({
    isNear: isFirst || !canObserve,
    height: undefined,
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || !canObserve) return undefined;
    return observe(element, ({ isIntersecting, boundingClientRect: { height } }) => {
      setNear((before) => {
        if (isIntersecting === before.isNear) return before;
        if (isIntersecting) return { isNear: true, height: undefined };
        return element.contains(document.activeElement) ? before : { isNear: false, height };
      });
    });
  }, [ref, canObserve]);
  return near;
}
