import type { Input } from 'electron';

type Keys = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'shift' | 'alt' | 'isAutoRepeat'>;

/** A shortcut of the app. It works in every window, before the document sees the key. */
export type Shortcut = 'manager' | 'quit' | 'full-screen';

/**
 * Returns the shortcut of a key event. Ctrl+Shift+M (⌘⇧M) opens the manager's window. Ctrl+Shift+Q asks whether
 * to quit (macOS itself uses ⌘⇧Q). Both work in a kiosk, which has no other way out. F11 toggles full screen.
 */
export function shortcutOf(keys: Keys): Shortcut | undefined {
  const { type, key, control, meta, shift, alt, isAutoRepeat } = keys;
  if (type !== 'keyDown' || isAutoRepeat || alt) return undefined;
  if (key === 'F11') return control || meta || shift ? undefined : 'full-screen';
  if (!shift || control === meta) return undefined;
  const letter = key.toLowerCase();
  if (letter === 'm') return 'manager';
  return letter === 'q' && control ? 'quit' : undefined;
}
