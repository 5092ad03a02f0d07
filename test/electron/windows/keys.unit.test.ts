import { expect, it } from 'vitest';
import { roleOfKeys } from '../../../electron/windows/keys';

const keys = {
  type: 'keyDown' as const,
  key: 'M',
  control: true,
  meta: false,
  shift: true,
  alt: false,
  isAutoRepeat: false,
};

it('Ctrl+Shift+M asks for the manager’s window, and so does ⌘⇧M', () => {
  expect(roleOfKeys(keys)).toBe('manager');
  expect(roleOfKeys({ ...keys, control: false, meta: true })).toBe('manager');
});

it.each([
  { key: 'N' },
  { shift: false },
  { alt: true },
  { control: false },
  { type: 'keyUp' as const },
  { isAutoRepeat: true },
])('%j is another key', (other) => {
  expect(roleOfKeys({ ...keys, ...other })).toBeUndefined();
});
