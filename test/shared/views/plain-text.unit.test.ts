import { describe, expect, it } from 'vitest';
import { plainText, withinSentence } from '../../../shared/views/plain-text';

describe('what somebody typed, within a sentence of ours', () => {
  it('turns nothing after it around', () => {
    expect(withinSentence('So\u202Eup\u2067')).toBe('Soup');
  });

  it('runs right to left by itself where it is written so', () => {
    expect(withinSentence('\u202Bשקשוקה')).toBe('\u2068שקשוקה\u2069');
    expect(withinSentence('شاورما 2')).toBe('\u2068شاورما 2\u2069');
  });

  it('is as it was otherwise', () => {
    for (const text of ['Crème brûlée', '👩🏽‍🍳', '<b>{x}</b>', 'a\u2028b', '汉堡'])
      expect(withinSentence(text)).toBe(text);
  });
});

describe('what somebody typed, on its way out of the windows', () => {
  it('gives a terminal no orders, and keeps its lines', () => {
    expect(plainText('So\u202Eup\u001B[2J\u0000\u009B\r\n\tNo salt')).toBe('Soup[2J\n\tNo salt');
  });
});
