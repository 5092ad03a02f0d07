import { describe, expect, it } from 'vitest';
import { modifierParts } from '../../../shared/domain/request-words';

describe('modifierParts', () => {
  it.each([
    ['no cheese', 'no', 'cheese'],
    ['NO cheese', 'no', 'cheese'],
    ['without sour cream', 'no', 'sour cream'],
    ['hold the onion', 'no', 'onion'],
    ['Sin cebolla', 'no', 'cebolla'],
    ['add guacamole', 'add', 'guacamole'],
    ['Extra queso', 'add', 'queso'],
    ['con extra queso', 'add', 'queso'],
    ['añadir aguacate', 'add', 'aguacate'],
    ['side of beans', 'side', 'beans'],
    ['dressing on the side', 'side', 'dressing'],
    ['vinagreta, al lado', 'side', 'vinagreta'],
    ['brown rice', 'plain', 'brown rice'],
    ['  Brown Rice ', 'plain', 'Brown Rice'],
    ['normal', 'plain', 'normal'],
    ['Nopales', 'plain', 'Nopales'],
    ['single shot', 'plain', 'single shot'],
    ['addictive sauce', 'plain', 'addictive sauce'],
    ['no', 'plain', 'no'],
    ['', 'plain', ''],
    ['no 🧀', 'no', '🧀'],
  ])('%j is %s %j', (text, action, word) => {
    expect(modifierParts(text)).toEqual({ action, word });
  });
});
