import { useEffect } from 'react';
import { useLatest } from '../actions/latest';
import { type Intent, intentOf, type KeyMap } from './keys';

/**
 * Keys of a keyboard or a bump bar, wherever the focus is; but a field keeps its letters, an open
 * panel its keys, and a focused button its Enter. `run` says whether the key did something.
 */
export function useKeys(map: KeyMap, run: (intent: Intent) => boolean): void {
  const latest = useLatest({ map, run });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const intent = intentOf(event, latest.current.map);
      if (!intent || event.defaultPrevented || isElsewhere(event)) return;
      if (latest.current.run(intent)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [latest]);
}

function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  return key === 'Enter' && target.closest('button') !== null;
}
