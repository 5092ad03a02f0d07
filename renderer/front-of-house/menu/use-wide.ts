import { useSyncExternalStore } from 'react';

const query = (): MediaQueryList | undefined => window.matchMedia?.('(min-width: 100rem)');

function subscribe(listener: () => void): () => void {
  const list = query();
  list?.addEventListener('change', listener);
  return () => list?.removeEventListener('change', listener);
}

/** True if there is room for the whole menu under headings, instead of one category. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => !!query()?.matches);
