import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { flag, json, StoredValue, text } from '../../../renderer/state/stored-value';
import { StoredValues } from '../../../renderer/state/stored-values';

const KEY = 'heard.kitchen.stations';
const stations = json('stations', z.array(z.string()), () => ['all']);

afterEach(() => vi.restoreAllMocks());

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {});

test('a value that was set comes back after the window restarts', () => {
  const value = new StoredValue(KEY, stations);
  expect(value.get()).toEqual(['all']);
  expect(value.set(['grill'])).toBe(true);
  expect(new StoredValue(KEY, stations).get()).toEqual(['grill']);
});

test('a value is written before its listeners are called', () => {
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
])('text that is %s is set aside, and the value starts from its initial value', (_what, stored) => {
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

test('on a full disk the value lasts until the window closes, and an error is logged', () => {
  quietly();
  const value = new StoredValue(KEY, stations);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(value.set(['grill'])).toBe(false);
  expect(value.get()).toEqual(['grill']);
});

test('a window opens on unreadable text also when the disk cannot be written', () => {
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
])('a flag stored as %s is read as %s', (stored, expected) => {
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
