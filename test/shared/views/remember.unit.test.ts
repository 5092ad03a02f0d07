import { describe, expect, it } from 'vitest';
import { remember } from '../../../shared/views/remember';
import { isAtStations, stationsKey } from '../../../shared/views/stations';
import { given, line, order } from '../domain/given';

describe('remember', () => {
  it('derives once for an object and a key, also when the result is undefined', () => {
    let derived = 0;
    const lengthOver = remember(String, (list: readonly number[], over: number) => {
      derived += 1;
      return list.length > over ? { length: list.length } : undefined;
    });
    const list = [1, 2, 3];
    expect(lengthOver(list, 1)).toBe(lengthOver(list, 1));
    expect(lengthOver(list, 5)).toBeUndefined();
    expect(lengthOver(list, 5)).toBeUndefined();
    expect(derived).toBe(2);
    expect(lengthOver([...list], 1)).not.toBe(lengthOver(list, 1));
    expect(derived).toBe(3);
  });
});

describe('a choice of stations', () => {
  it('is the same in any order, and differs from every other', () => {
    expect(stationsKey(['fry', 'bar'])).toBe(stationsKey(['bar', 'fry']));
    const keys = ['all', ['all'], [], ['fry'], ['fry', 'bar']] as const;
    expect(new Set(keys.map(stationsKey)).size).toBe(keys.length);
  });

  it('takes a line that any of them makes', () => {
    const [nachos] = given(order('t1', [line('a', 'nachos')])).ticket('t1').items;
    if (!nachos) throw new Error('the order has nachos');
    expect(isAtStations(nachos, ['bar', 'fry'])).toBe(true);
    expect(isAtStations(nachos, ['bar'])).toBe(false);
    expect(isAtStations(nachos, 'all')).toBe(true);
  });
});
