import { useSyncExternalStore } from 'react';

/**
 * Below this height, in CSS pixels, only one page fits. A normal window is never that low; the small one is
 * 240. The form follows the window's height: no stored value could hide the pages.
 */
const SMALL_BELOW = 360;

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export const useIsSmall = (): boolean =>
  useSyncExternalStore(subscribe, () => window.innerHeight < SMALL_BELOW);
