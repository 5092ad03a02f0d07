import type { Input } from 'electron';
import type { WindowRole } from '../../shared/contract/roles';

type Keys = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'shift' | 'alt' | 'isAutoRepeat'>;

/** The window that a key asks for, from any window: Ctrl+Shift+M (⌘⇧M) is the manager's. */
export function roleOfKeys(keys: Keys): WindowRole | undefined {
  const { type, key, control, meta, shift, alt, isAutoRepeat } = keys;
  if (type !== 'keyDown' || isAutoRepeat || alt || !shift || control === meta) return undefined;
  return key.toLowerCase() === 'm' ? 'manager' : undefined;
}
