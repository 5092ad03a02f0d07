import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { flag, json, StoredValue, text } from '../../../renderer/state/stored-value';
import { StoredValues } from '../../../renderer/state/stored-values';

const KEY = 'heard.kitchen.stations';
const stations = json('stations', z.array(z.string()), () => ['all']);

afterEach(() => vi.restoreAllMocks());

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {});

test('what was set comes back in the next life of the window', () => {
  const value = new StoredValue(KEY, stations);
  expect(value.get()).toEqual(['all']);
  expect(value.set(['grill'])).toBe(true);
  expect(new StoredValue(KEY, stations).get()).toEqual(['grill']);
});

test('a value is written before a listener hears of it', () => {
  const value = new StoredValue(KEY, stations);
  const seen: (string | null)[] = [];
  const stop = value.subscribe(() => seen.push(localStorage.getItem(KEY)));
  value.set(['grill']);
  stop();
  value.set(['bar']);
  expect(seen).toEqual(['["grill"]']);
});

test.each([
  ['cut off', '["gri'],
  ['of another shape', '{"stations":["grill"]}'],
])('text that is %s is set aside, and the value starts as if new', (_what, stored) => {
  const error = quietly();
  localStorage.setItem(KEY, stored);
  const value = new StoredValue(KEY, stations);
  expect(value.get()).toEqual(['all']);
  value.set(['bar']);
  expect(localStorage.getItem(`${KEY}.unreadable`)).toBe(stored);
  expect(error).toHaveBeenCalledOnce();
});

test('text that can be read is not set aside', () => {
  localStorage.setItem(KEY, '["grill"]');
  new StoredValue(KEY, stations);
  expect(localStorage.getItem(`${KEY}.unreadable`)).toBeNull();
});

test('a full disk keeps the value for as long as the window lives, and says so', () => {
  quietly();
  const value = new StoredValue(KEY, stations);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(value.set(['grill'])).toBe(false);
  expect(value.get()).toEqual(['grill']);
});

test('a disk that takes nothing does not keep a window from opening on text that it cannot read', () => {
  quietly();
  localStorage.setItem(KEY, '["gri');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(new StoredValue(KEY, stations).get()).toEqual(['all']);
});

test('a choice is stored as plain text and removed again', () => {
  const zone = new StoredValue('heard.front-of-house.floor-zone', text('floor-zone', z.string()));
  expect(zone.get()).toBeUndefined();
  zone.set('12');
  expect(localStorage.getItem('heard.front-of-house.floor-zone')).toBe('12');
  zone.set(undefined);
  expect(localStorage.getItem('heard.front-of-house.floor-zone')).toBeNull();
});

test.each([
  ['yes', true],
  ['no', false],
])('a flag that says %s is %s', (stored, expected) => {
  localStorage.setItem('heard.kitchen.muted', stored);
  const muted = new StoredValue(
    'heard.kitchen.muted',
    flag('muted', () => !expected),
  );
  expect(muted.get()).toBe(expected);
});

test('components of one window share a value; another screen has its own', () => {
  const first = new StoredValues({ role: 'kitchen', screen: 1 });
  const second = new StoredValues({ role: 'kitchen', screen: 2 });
  first.of(stations).set(['grill']);
  second.of(stations).set(['bar']);
  expect(first.of(stations)).toBe(first.of(stations));
  expect(localStorage.getItem('heard.kitchen.stations')).toBe('["grill"]');
  expect(localStorage.getItem('heard.kitchen.2.stations')).toBe('["bar"]');
});
