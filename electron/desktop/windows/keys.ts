import type { Input } from 'electron';

type Keys = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'shift' | 'alt' | 'isAutoRepeat'>;

/** What a key asks of the app, from any window, before its page sees the key. */
export type Shortcut = 'manager' | 'quit' | 'full-screen';

/**
 * Ctrl+Shift+M (⌘⇧M) opens the manager's window, Ctrl+Shift+Q asks whether to quit (⌘⇧Q is the Mac's
 * own): also from a kiosk, which has no other way out. F11 turns full screen on and off.
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
