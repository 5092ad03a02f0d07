import { describe, expect, it } from 'vitest';
import { initial } from '../../../shared/domain/evolve';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { isUntouchedSample } from '../../../shared/views/first-run';
import { given, line, order } from '../domain/given';

describe('the sample house', () => {
  const fresh = initial(sampleHouse);

  it('is untouched before anybody changed it or ordered', () => {
    expect(isUntouchedSample(fresh)).toBe(true);
  });

  it('is somebody’s once a dish, a table, a person or its name is another one', () => {
    const [dish, ...others] = sampleHouse.menu.items;
    if (!dish) throw new Error('the sample house has an empty menu');
    const menu = { ...sampleHouse.menu, items: [{ ...dish, name: 'Soup' }, ...others] };
    for (const change of [
      { name: 'La Otra' },
      { menu },
      { tables: sampleHouse.tables.slice(1) },
      { staff: sampleHouse.staff.slice(1) },
    ]) {
      const house = { ...sampleHouse, ...change };
      expect(isUntouchedSample({ ...fresh, house })).toBe(false);
    }
  });

  it('is somebody’s once it was set up, however it looks', () => {
    const settings = { ...sampleHouse.settings, isSetUp: true };
    expect(isUntouchedSample({ ...fresh, house: { ...sampleHouse, settings } })).toBe(false);
  });

  it('is in use with an order, also once it is closed', () => {
    const { state } = given(order('t1', [line('a', 'burrito')]));
    expect(isUntouchedSample({ ...state, house: sampleHouse })).toBe(false);
  });
});
