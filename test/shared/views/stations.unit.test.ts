import { describe, expect, it } from 'vitest';
import type { House, Language } from '../../../shared/contract/house';
import { languageAt, type Stations } from '../../../shared/views/stations';
import { testHouse } from '../domain/test-house';

type Read = Partial<Record<'grill' | 'fry' | 'bar', Language>>;

const spoken = (shown: Stations, read: Read, kitchen?: Language): Language | undefined => {
  const house: House = {
    ...testHouse,
    stations: testHouse.stations.map((station) => {
      const language = read[station.id as keyof Read];
      return language ? { ...station, language } : station;
    }),
    settings: { ...testHouse.settings, ...(kitchen ? { languages: { kitchen } } : {}) },
  };
  return languageAt(house, shown);
};

describe('the language of stations', () => {
  it('is the language of a single station', () => {
    expect(spoken(['grill'], { grill: 'es' })).toBe('es');
    expect(spoken(['fry'], { grill: 'es' })).toBe('en');
  });

  it('is the language that several have in common', () => {
    expect(spoken(['grill', 'fry'], { grill: 'es', fry: 'es' })).toBe('es');
    expect(spoken('all', { grill: 'es', fry: 'es', bar: 'es' })).toBe('es');
  });

  it('is left to the house where they differ', () => {
    expect(spoken(['grill', 'fry'], { grill: 'es' })).toBeUndefined();
    expect(spoken('all', { grill: 'es' })).toBeUndefined();
  });

  it('is the kitchen\u2019s for a station without one', () => {
    expect(spoken(['fry'], {}, 'es')).toBe('es');
    expect(spoken(['grill', 'fry'], { grill: 'es' }, 'es')).toBe('es');
  });
});
