import { type RefObject, useEffect, useState } from 'react';

/** The margin around the screen, as a part of its height, in which cards are drawn before a person scrolls there. */
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
  /** Its last height in px, to reserve while it is not drawn; undefined if it was never drawn. */
  height: number | undefined;
};

/**
 * True if an element is on the screen or close to it. Of hundreds of cards, only those in sight are drawn and run
 * their clocks. `isFirst`: draws it before anything is measured. A focused element stays.
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
