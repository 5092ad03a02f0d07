import { expect, it } from 'vitest';
import { shortcutOf } from '../../../../electron/desktop/windows/keys';

const keys = {
  type: 'keyDown' as const,
  key: 'M',
  control: true,
  meta: false,
  shift: true,
  alt: false,
  isAutoRepeat: false,
};
const f11 = { ...keys, key: 'F11', control: false, shift: false };

it('Ctrl+Shift+M asks for the manager’s window, and so does ⌘⇧M', () => {
  expect(shortcutOf(keys)).toBe('manager');
  expect(shortcutOf({ ...keys, control: false, meta: true })).toBe('manager');
});

it('Ctrl+Shift+Q asks to quit; ⌘⇧Q belongs to macOS', () => {
  expect(shortcutOf({ ...keys, key: 'q' })).toBe('quit');
  expect(shortcutOf({ ...keys, key: 'q', control: false, meta: true })).toBeUndefined();
});

it('F11 asks for full screen', () => {
  expect(shortcutOf(f11)).toBe('full-screen');
  expect(shortcutOf({ ...f11, isAutoRepeat: true })).toBeUndefined();
  expect(shortcutOf({ ...f11, control: true })).toBeUndefined();
});

it.each([
  { key: 'N' },
  { shift: false },
  { alt: true },
  { control: false },
  { type: 'keyUp' as const },
  { isAutoRepeat: true },
])('%j is another key', (other) => {
  expect(shortcutOf({ ...keys, ...other })).toBeUndefined();
});
