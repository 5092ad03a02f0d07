/** Letters that Unicode does not take apart, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ƀ: 'b',
  ƒ: 'f',
  ɨ: 'i',
  ς: 'σ',
  ґ: 'г',
  // Arabic and Persian letters that keyboards mix up.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** Apostrophes and quotes of all keyboards, the middle dot of Catalan, and the Arabic line that only stretches. */
const LEFT_OUT = /['"`´‘’‚‛“”„‟′″‵‹›«»ʹʺʻʼʽʾʿˈ՚׳״＇＂·ـ\p{Default_Ignorable_Code_Point}]/gu;

/** Accents and points that people leave out. The signs of Hindi, Thai and kana are letters of their own, and stay. */
const ACCENTS =
  /(?=[\p{Script_Extensions=Zinh}\p{Script_Extensions=Latn}\p{Script_Extensions=Grek}\p{Script_Extensions=Cyrl}\p{Script_Extensions=Hebr}\p{Script_Extensions=Arab}])\p{M}/gu;

const DASHES = /[‐‑‒–—―−－]/gu;
const PLAIN = /^[a-z0-9]*$/u;

/**
 * The text as people compare and look up names: without case, accents, apostrophes, width, ligatures and double
 * spaces, so that `polse` is Pølse and `chefs` is Chef's. Two texts that a person takes for the same name fold alike;
 * a text folds to itself once it is folded.
 */
export function foldedText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(LEFT_OUT, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(ACCENTS, '')
    .replace(/\P{ASCII}/gu, plainSign)
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** One sign: a letter of another shape, a digit of another script, or hiragana for katakana. */
function plainSign(sign: string): string {
  const letter = LETTERS[sign];
  if (letter !== undefined) return letter;
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x30a1 && code <= 0x30f6) return String.fromCodePoint(code - 0x60);
  return sign;
}

/** The words of a question, each folded. Signs between words, like `-` and `&`, separate them. */
export const wordsOf = (question: string): string[] =>
  foldedText(question)
    .split(/[\s\-&/,;:.()+]+/u)
    .filter(Boolean);

/**
 * True if each word of a question is inside of one of the texts, wherever it stands in it. A question without a word
 * finds everything.
 */
export function isFound(words: readonly string[], texts: readonly (string | undefined)[]): boolean {
  if (words.length === 0) return true;
  const folded = texts.map((text) => (text === undefined ? '' : foldedText(text)));
  return words.every((word) => folded.some((text) => text.includes(word)));
}
