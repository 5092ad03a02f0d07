import { describe, expect, it } from 'vitest';
import { plainText, withinSentence } from '../../../shared/views/plain-text';

describe('typed text within one of our sentences', () => {
  it('does not change the direction of the text after it', () => {
    expect(withinSentence('So\u202Eup\u2067')).toBe('Soup');
  });

  it('is set right to left where it is written so', () => {
    expect(withinSentence('\u202Bשקשוקה')).toBe('\u2068שקשוקה\u2069');
    expect(withinSentence('شاورما 2')).toBe('\u2068شاورما 2\u2069');
  });

  it('is otherwise unchanged', () => {
    for (const text of ['Crème brûlée', '👩🏽‍🍳', '<b>{x}</b>', 'a\u2028b', '汉堡'])
      expect(withinSentence(text)).toBe(text);
  });
});

describe('typed text outside the windows', () => {
  it('has no terminal control characters, and keeps its lines', () => {
    expect(plainText('So\u202Eup\u001B[2J\u0000\u009B\r\n\tNo salt')).toBe('Soup[2J\n\tNo salt');
  });
});
