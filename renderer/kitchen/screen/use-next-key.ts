import { useEffect } from 'react';
import { useLatest } from '../actions/latest';

/** A modifier alone is the beginning of a key, not one. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/**
 * Catches the next key before anything else on the screen can hear it. Escape catches none
 * (`undefined`).
 */
export function useNextKey(isOn: boolean, onKey: (key: string | undefined) => void): void {
  const latest = useLatest(onKey);
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (MODIFIERS.includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current(event.key === 'Escape' ? undefined : event.key.toLowerCase());
    };
    // At the window, on the way down: the panel around would close on Escape otherwise.
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isOn, latest]);
}
