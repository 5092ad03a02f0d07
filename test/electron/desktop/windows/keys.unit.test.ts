import { expect, it } from 'vitest';
import { wishOfKeys } from '../../../../electron/desktop/windows/keys';

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
  expect(wishOfKeys(keys)).toBe('manager');
  expect(wishOfKeys({ ...keys, control: false, meta: true })).toBe('manager');
});

it('Ctrl+Shift+Q asks to quit; ⌘⇧Q is the Mac’s own', () => {
  expect(wishOfKeys({ ...keys, key: 'q' })).toBe('quit');
  expect(wishOfKeys({ ...keys, key: 'q', control: false, meta: true })).toBeUndefined();
});

it('F11 asks for full screen', () => {
  expect(wishOfKeys(f11)).toBe('full-screen');
  expect(wishOfKeys({ ...f11, isAutoRepeat: true })).toBeUndefined();
  expect(wishOfKeys({ ...f11, control: true })).toBeUndefined();
});

it.each([
  { key: 'N' },
  { shift: false },
  { alt: true },
  { control: false },
  { type: 'keyUp' as const },
  { isAutoRepeat: true },
])('%j is another key', (other) => {
  expect(wishOfKeys({ ...keys, ...other })).toBeUndefined();
});
