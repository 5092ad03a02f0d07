import { describe, expect, it } from 'vitest';
import { intentOf, type Key } from '../../../renderer/kitchen/keys/keys';

const press = (key: string, more: Partial<Key> = {}) =>
  intentOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

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
    ['a', { type: 'all-day' }],
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

  it('bumps once, however long the key is held; lines go on', () => {
    expect(press('b', { repeat: true })).toBeUndefined();
    expect(press('5', { repeat: true })).toBeUndefined();
    expect(press('ArrowDown', { repeat: true })).toEqual({ type: 'line', by: 1 });
  });
});
