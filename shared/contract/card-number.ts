export const CARD_NUMBER_MESSAGE =
  'looks like a payment card number; card data must never be written on a ticket';

/** A run of digits as people type card numbers: in groups separated by single spaces, dots or dashes. */
const DIGIT_RUN = /\d(?:[ .\-\u00a0\u2010-\u2015]?\d){12,}/gu;
/** Groups as they are printed on a card, with any separators that a person or a copied table uses. */
const CARD_GROUPS = /(?<!\d)\d{4,6}(?:[\s.,;:/|_\-\u00b7\u2010-\u2015]{1,3}\d{3,6}(?!\d)){2,}/gu;
/** A pasted id: one in four hundred would pass for a card number. A card number has no letters. */
const UUID = /(?=[\d-]*[a-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;
const SHORTEST = 13;
const LONGEST = 19;

/** An international phone number: `+` or `00`, then digits in any usual groups. */
const PHONE =
  /(?:\+|(?<!\d[ .\-/()\u00a0\u2010-\u2015]{0,3})00)[ (]{0,2}(\d(?:[ .\-/()\u00a0\u2010-\u2015]{0,3}\d)*)/gu;
/** Most digits of a phone number, country code included (ITU-T E.164). */
const PHONE_LONGEST = 15;

/**
 * The first digits and the lengths of each card scheme's numbers, as the schemes publish them (ISO/IEC 7812 issuer
 * identification). A range holds for as many digits as its ends have.
 */
const ISSUERS: readonly (readonly [from: number, to: number, lengths: readonly number[]])[] = [
  // Visa.
  [4, 4, [13, 16, 19]],
  // Mastercard.
  [51, 55, [16]],
  [2221, 2720, [16]],
  // American Express.
  [34, 34, [15]],
  [37, 37, [15]],
  // Diners Club.
  [300, 305, [14, 16, 17, 18, 19]],
  [3095, 3095, [14, 16, 17, 18, 19]],
  [36, 36, [14, 15, 16, 17, 18, 19]],
  [38, 39, [14, 16, 17, 18, 19]],
  // JCB, and RuPay's numbers among them.
  [3528, 3589, [16, 17, 18, 19]],
  // Discover, UnionPay, RuPay, Maestro, Elo, Hipercard and others under 6.
  [60, 60, [16, 17, 18, 19]],
  [62, 62, [16, 17, 18, 19]],
  [64, 65, [16, 17, 18, 19]],
  [63, 63, [16, 17, 18, 19]],
  [67, 67, [13, 14, 15, 16, 17, 18, 19]],
  [6304, 6304, [13, 14, 15, 16, 17, 18, 19]],
  // Maestro, Dankort, Elo and Verve under 5.
  [50, 50, [13, 14, 15, 16, 17, 18, 19]],
  [56, 58, [13, 14, 15, 16, 17, 18, 19]],
  // Mir.
  [2200, 2204, [16, 17, 18, 19]],
  // RuPay and Troy.
  [81, 82, [16]],
  [9792, 9792, [16]],
];

/**
 * True if `text` contains a payment card number: 13 to 19 digits with the first digits and the length of a card scheme
 * that pass the Luhn check (ISO/IEC 7812-1, annex B). Digits may be grouped by single spaces, dots or dashes; groups of
 * 4 to 6 may have more between them. Full-width and other decimal digits count. In a longer run every span of whole
 * groups is tried, so that a number followed by its expiry is found too. Phone numbers with `+` or `00` are not cards.
 */
export function holdsCardNumber(text: string): boolean {
  if (isShortOfDigits(text)) return false;
  const read = withoutPhones(plain(text));
  const runs = [...read.matchAll(DIGIT_RUN), ...read.matchAll(CARD_GROUPS)];
  return runs.some(([run]) => holdsCard(run.split(/\D+/u)));
}

/** A fast path for almost every text: ASCII with too few digits for a card number. */
function isShortOfDigits(text: string): boolean {
  let digits = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return false;
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits < SHORTEST;
}

function holdsCard(groups: readonly string[]): boolean {
  for (let from = 0; from < groups.length; from += 1) {
    let digits = '';
    for (let to = from; to < groups.length && digits.length <= LONGEST; to += 1) {
      digits += groups[to];
      if (isIssued(digits) && passesLuhn(digits)) return true;
    }
  }
  return false;
}

const withoutPhones = (text: string): string =>
  text.replace(PHONE, (phone: string, number: string) =>
    number.replace(/\D/gu, '').length > PHONE_LONGEST ? phone : ' phone ',
  );

/** True if a card scheme has numbers of this length that begin so. */
const isIssued = (digits: string): boolean =>
  digits.length >= SHORTEST &&
  digits.length <= LONGEST &&
  ISSUERS.some(([from, to, lengths]) => {
    if (!lengths.includes(digits.length)) return false;
    const first = Number(digits.slice(0, String(from).length));
    return first >= from && first <= to;
  });

/** The text as a reader sees it: compatibility forms and every script's digits as ASCII, nothing invisible. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
    .replace(UUID, 'id');

/** Unicode encodes the decimal digits of a script in order and without gaps, from its zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let below = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - below - 1))) below += 1;
  return String(below % 10);
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
