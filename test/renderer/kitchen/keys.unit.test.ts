import { describe, expect, it } from 'vitest';
import {
  conflictOf,
  intentOf,
  type Key,
  keyLabel,
  keyMapOf,
} from '../../../renderer/kitchen/keys/keys';

const plain = {
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
};
const press = (key: string, more: Partial<Key> = {}) => intentOf({ ...plain, key, ...more });

describe('intentOf', () => {
  it.each([
    ['1', { type: 'pick', nth: 1 }],
    ['9', { type: 'pick', nth: 9 }],
    ['0', { type: 'clear' }],
    ['Escape', { type: 'clear' }],
    ['Enter', { type: 'bump' }],
    ['b', { type: 'bump' }],
    ['B', { type: 'bump' }],
    ['s', { type: 'start' }],
    ['r', { type: 'recall' }],
    ['p', { type: 'page-server' }],
    ['f', { type: 'fire' }],
    ['t', { type: 'pass' }],
    ['o', { type: 'on-the-fly' }],
    ['a', { type: 'all-day' }],
    ['w', { type: 'stands' }],
    ['e', { type: '86' }],
    ['ArrowDown', { type: 'line', by: 1 }],
    ['ArrowLeft', { type: 'move', by: -1 }],
    ['PageDown', { type: 'turn', by: 1 }],
  ])('%s', (key, intent) => {
    expect(press(key)).toEqual(intent);
  });

  it('leaves other keys and shortcuts alone', () => {
    expect(press('z')).toBeUndefined();
    expect(press('r', { ctrlKey: true })).toBeUndefined();
    expect(press('p', { metaKey: true })).toBeUndefined();
  });

  it('bumps once while the key is held; moving between lines repeats', () => {
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('5', { repeat: true })).toBeUndefined();
    expect(press('ArrowDown', { repeat: true })).toEqual({ type: 'line', by: 1 });
  });
});

describe('mark and bump', () => {
  const shifted: Partial<Key> = { code: 'Digit3', shiftKey: true };

  it('is a digit with Shift, independent of the character printed above it', () => {
    for (const key of ['#', '·', '£']) {
      expect(press(key, shifted)).toEqual({ type: 'mark-and-bump', nth: 3 });
    }
    expect(press('#', { ...shifted, repeat: true })).toBeUndefined();
  });

  it('is off on layouts that need Shift for a digit, like French: there it only picks', () => {
    expect(press('3', shifted)).toEqual({ type: 'pick', nth: 3 });
  });

  it('is a digit alone on a screen with that setting', () => {
    const map = keyMapOf({}, true);
    expect(intentOf({ ...plain, key: '3' }, map)).toEqual({ type: 'mark-and-bump', nth: 3 });
    expect(intentOf({ ...plain, key: '#', ...shifted }, map)).toEqual({ type: 'pick', nth: 3 });
  });
});

describe('the place of a key', () => {
  it('makes a digit of the top row of a French keyboard, as a bump bar sends it', () => {
    expect(press('&', { code: 'Digit1' })).toEqual({ type: 'pick', nth: 1 });
    expect(press('à', { code: 'Digit0' })).toEqual({ type: 'clear' });
  });

  it('makes a digit of a number pad without NumLock', () => {
    expect(press('End', { code: 'Numpad1' })).toEqual({ type: 'pick', nth: 1 });
    expect(press('ArrowUp', { code: 'Numpad8' })).toEqual({ type: 'pick', nth: 8 });
    expect(press('Insert', { code: 'Numpad0' })).toEqual({ type: 'clear' });
    expect(press('ArrowUp', { code: 'ArrowUp' })).toEqual({ type: 'line', by: -1 });
    expect(press('Enter', { code: 'NumpadEnter' })).toEqual({ type: 'bump' });
  });

  it('does not matter for a letter, unless the keyboard has no Latin ones', () => {
    expect(press('a', { code: 'KeyQ' })).toEqual({ type: 'all-day' });
    expect(press('и', { code: 'KeyB' })).toEqual({ type: 'bump' });
  });

  it('is what a person teaches: the same key in every layout', () => {
    const map = keyMapOf({ bump: 'Numpad5', start: 'KeyG' });
    const typed = (key: string, code: string) => intentOf({ ...plain, key, code }, map);
    expect(typed('Clear', 'Numpad5')).toEqual({ type: 'bump' });
    expect(typed('5', 'Digit5')).toEqual({ type: 'pick', nth: 5 });
    expect(typed('п', 'KeyG')).toEqual({ type: 'start' });
    expect(typed('b', 'KeyB')).toBeUndefined();
  });

  it('cannot be taught twice, or where a ticket is picked', () => {
    expect(conflictOf('bump', 'KeyS', {})).toBe('start');
    expect(conflictOf('bump', 'KeyG', { start: 'KeyG' })).toBe('start');
    expect(conflictOf('start', 'NumpadEnter', {})).toBe('bump');
    for (const place of ['Digit4', 'ShiftLeft', 'ControlRight', 'NumLock', 'Tab']) {
      expect(conflictOf('bump', place, {})).toBe('reserved');
    }
    expect(conflictOf('bump', 'NumpadAdd', {})).toBeUndefined();
    expect(conflictOf('bump', 'Numpad5', {})).toBeUndefined();
    expect(conflictOf('start', 'Numpad5', { bump: 'Numpad5' })).toBe('bump');
  });

  it('is labelled as people call it', () => {
    expect(['KeyG', 'NumpadAdd', 'F13', 'Comma', 'Space', 'Digit0'].map(keyLabel)).toEqual([
      'G',
      'Num Add',
      'F13',
      ',',
      '␣',
      '0',
    ]);
  });
});

describe('own keys', () => {
  it('replace the default keys of an action', () => {
    const map = keyMapOf({ bump: 'z' });
    expect(intentOf({ ...plain, key: 'Z' }, map)).toEqual({ type: 'bump' });
    expect(intentOf({ ...plain, key: 'b' }, map)).toBeUndefined();
    expect(intentOf({ ...plain, key: 's' }, map)).toEqual({ type: 'start' });
  });

  it('are refused if another action has them, unless that action has a chosen key', () => {
    expect(conflictOf('bump', 's', {})).toBe('start');
    expect(conflictOf('bump', 's', { start: 'x' })).toBeUndefined();
    expect(conflictOf('start', 'enter', {})).toBe('bump');
    expect(conflictOf('start', 's', {})).toBeUndefined();
    for (const key of ['1', '9', 'tab', 'escape', 'shift', 'dead']) {
      expect(conflictOf('bump', key, {})).toBe('reserved');
    }
    expect(conflictOf('bump', 'f7', {})).toBeUndefined();
  });

  it('are labelled as on the keyboard', () => {
    expect(['enter', 'b', 'pagedown', 'f7', ' '].map(keyLabel)).toEqual([
      '⏎',
      'B',
      'PgDn',
      'F7',
      '␣',
    ]);
  });
});
