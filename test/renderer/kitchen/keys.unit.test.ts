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

  it('is off on layouts that need Shift for a digit, like French', () => {
    expect(press('3', shifted)).toEqual({ type: 'pick', nth: 3 });
    expect(press('"', { code: 'Digit3' })).toBeUndefined();
  });

  it('is a digit alone on a screen with that setting', () => {
    const map = keyMapOf({}, true);
    expect(intentOf({ ...plain, key: '3' }, map)).toEqual({ type: 'mark-and-bump', nth: 3 });
    expect(intentOf({ ...plain, key: '#', ...shifted }, map)).toEqual({ type: 'pick', nth: 3 });
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
