import { expect, it } from 'vitest';
import { words } from '../../../renderer/kitchen/words';

it('has every word in both languages', () => {
  expect(Object.keys(words.es).sort()).toEqual(Object.keys(words.en).sort());
});
