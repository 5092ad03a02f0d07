/** The longest title that fits in two rows of the largest type, with each word in one row. */
const LONG = 26;
const LONG_WORD = 13;
/** A longer title needs three rows of the next type. */
const VERY_LONG = 44;
const VERY_LONG_WORD = 20;

/** The type size that keeps a title whole: undefined for the largest. */
export function longOf(title: string): 'long' | 'very' | undefined {
  const word = Math.max(...title.split(/[\s-]/u).map(({ length }) => length));
  if (title.length > VERY_LONG || word > VERY_LONG_WORD) return 'very';
  return title.length > LONG || word > LONG_WORD ? 'long' : undefined;
}
