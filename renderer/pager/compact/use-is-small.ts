import { useSyncExternalStore } from 'react';

/**
 * Below this height, in CSS pixels, there is room for one page only. A normal window is never that low;
 * the small one is 240. It follows the window itself: nothing is remembered that could hide the pages.
 */
const SMALL_BELOW = 360;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export const useIsSmall = (): boolean =>
  useSyncExternalStore(subscribe, () => window.innerHeight < SMALL_BELOW);
