import { useHotkeys } from '../../ui/use-hotkeys';

/** A modifier alone is the beginning of a key, not one. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/**
 * Catches the next key before anything else on the screen can hear it: the panel around it would close
 * on Escape. Escape catches none (`undefined`).
 */
export function useNextKey(isOn: boolean, onKey: (key: string | undefined) => void): void {
  useHotkeys(
    (event) => {
      if (MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onKey(event.key === 'Escape' ? undefined : event.key.toLowerCase());
    },
    { isOn, isFirst: true },
  );
}
