import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText, isFound, wordsOf } from '../../../shared/domain/folded-text';

const finds = (question: string, ...texts: string[]) => isFound(wordsOf(question), texts);

describe('folded text', () => {
  it.each([
    ['case', 'JALAPEÑO', 'jalapeño'],
    ['accents, composed and apart', 'Café', 'Cafe\u0301'],
    ['Spanish', 'Ñandú', 'nandu'],
    ['apostrophes of all keyboards', 'Chef’s', "Chef's"],
    ['no apostrophe at all', 'Chef´s', 'chefs'],
    ['full width', 'Ｂａｒ　１', 'bar 1'],
    ['half width kana', 'ﾗｰﾒﾝ', 'ラーメン'],
    ['hiragana and katakana', 'らーめん', 'ラーメン'],
    ['ligatures', 'ﬁlet', 'filet'],
    ['Danish', 'Pølse', 'polse'],
    ['Norwegian', 'Blåbær', 'blabaer'],
    ['Icelandic', 'Þorskur með', 'thorskur med'],
    ['German', 'Weißwurst', 'WEISSWURST'],
    ['German capital', 'STRAẞE', 'strasse'],
    ['French', 'Cœur', 'coeur'],
    ['Polish', 'Łosoś', 'losos'],
    ['Turkish capital', 'İskender', 'iskender'],
    ['Turkish dotless', 'Adana kebabı', 'adana kebabi'],
    ['Vietnamese', 'Phở đặc biệt', 'pho dac biet'],
    ['Catalan', 'Mel·lo', 'mello'],
    ['Greek accents', 'Μουσακάς', 'ΜΟΥΣΑΚΑΣ'],
    ['Cyrillic', 'ЁЖИК', 'ежик'],
    ['Arabic marks', 'كُشَرِي', 'كشري'],
    ['Arabic alef', 'أرز', 'ارز'],
    ['Arabic digits', 'طاولة ١٢', 'طاوله 12'],
    ['Hebrew points', 'חוּמוּס', 'חומוס'],
    ['double and odd spaces', ' Bar \u00a0 1 ', 'bar 1'],
    ['invisible signs', 'Bar\u200b 1\u00ad', 'Bar 1'],
    ['dashes', 'A–1', 'A-1'],
  ])('takes for the same name: %s', (_kind, a, b) => {
    expect(foldedText(a)).toBe(foldedText(b));
  });

  it.each([
    ['vowel signs of Hindi', 'की', 'कि'],
    ['vowel signs of Thai', 'ข้าว', 'ขาว'],
    ['voiced kana', 'が', 'か'],
    ['a table and the next', 'Bar 1', 'Bar 11'],
    ['one word and two', 'A 1', 'A1'],
  ])('keeps apart: %s', (_kind, a, b) => {
    expect(foldedText(a)).not.toBe(foldedText(b));
  });

  it('folds to itself once it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldedText(foldedText(text))).toBe(foldedText(text));
      }),
    );
  });
});

describe('a question', () => {
  it.each([
    ['polse', 'Pølse'],
    ['chefs', "Chef's salad"],
    ['chef salad', 'Chef’s salad'],
    ['豆', '麻婆豆腐'],
    ['腐', '麻婆豆腐'],
    ['burg', 'Cheeseburger'],
    ['cola', 'Coca-Cola'],
    ['coca cola', 'Coca-Cola'],
    ['COCA-COLA', 'Coca Cola'],
    ['suppe', 'Gemüsesuppe'],
    ['고기', '불고기'],
  ])('%s finds %s', (question, name) => {
    expect(finds(question, name)).toBe(true);
  });

  it('needs every word, in any of the texts', () => {
    expect(finds('cheese lunch', 'Cheeseburger', 'Lunch')).toBe(true);
    expect(finds('cheese dinner', 'Cheeseburger', 'Lunch')).toBe(false);
  });

  it('without a word finds everything, also when it has signs only', () => {
    expect(finds(' - ', 'Soup')).toBe(true);
  });
});
