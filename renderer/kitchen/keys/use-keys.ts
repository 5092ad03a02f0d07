import { useHotkeys } from '../../ui/use-hotkeys';
import { type Intent, intentOf, type KeyMap } from './keys';

/**
 * Keys of a keyboard or a bump bar, wherever the focus is; but a field keeps its letters, an open
 * panel its keys, and a focused button its Enter. `run` says whether the key did something.
 */
export function useKeys(map: KeyMap, run: (intent: Intent) => boolean): void {
  useHotkeys((event) => {
    const intent = intentOf(event, map);
    if (!intent || event.defaultPrevented || isElsewhere(event)) return;
    if (run(intent)) event.preventDefault();
  });
}

function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"]')) return true;
  return key === 'Enter' && target.closest('button') !== null;
}
