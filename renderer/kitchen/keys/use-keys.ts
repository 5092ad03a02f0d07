import { useHotkeys } from '../../ui/use-hotkeys';
import { type Intent, intentOf, type KeyMap } from './keys';

/**
 * Handles keys of a keyboard or a bump bar wherever the focus is. Skips letters in a field, keys in an open
 * panel, and Enter on a focused button. `run` returns whether the key had an effect.
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
