import type { IntlShape } from 'react-intl';

/** A whole number with the reader's separators: "10,000". */
export const numberText = (intl: IntlShape, value: number): string => intl.formatNumber(value);

/** A fraction from 0 to 1 as a percentage: "12%". */
export const percentText = (intl: IntlShape, share: number): string =>
  intl.formatNumber(share, { style: 'percent' });

/** A file size, given in bytes: "12.5 kB", from a million bytes on "3.1 MB". */
export function sizeText(intl: IntlShape, bytes: number): string {
  const [scale, unit] = bytes < 1_000_000 ? [1_000, 'kilobyte'] : [1_000_000, 'megabyte'];
  return intl.formatNumber(bytes / scale, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** A list as one phrase: "Grill, Fry, and Salad". */
export const listText = (intl: IntlShape, parts: readonly string[]): string =>
  intl.formatList(parts);

/** A list without "and": "1, 2, 4". */
export const rowText = (
  intl: IntlShape,
  parts: readonly string[],
  style: 'long' | 'short' = 'long',
): string => intl.formatList(parts, { type: 'unit', style });
