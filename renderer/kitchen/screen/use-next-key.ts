import { useHotkeys } from '../../ui/use-hotkeys';
import { placeOf } from '../keys/keys';

/** A modifier alone is not a complete key. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/**
 * Catches the next key before any other handler: the panel around it would close on Escape. Escape
 * cancels (`undefined`).
 */
export function useNextKey(isOn: boolean, onKey: (key: string | undefined) => void): void {
  useHotkeys(
    (event) => {
      if (MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onKey(event.key === 'Escape' ? undefined : placeOf(event));
    },
    { isOn, isFirst: true },
  );
}
