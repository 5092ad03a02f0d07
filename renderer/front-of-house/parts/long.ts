/** So many letters fit in two rows of a title's largest type, and so many of a word in one. */
const LONG = 26;
const LONG_WORD = 13;
/** From so many on there would be three rows of the next type. */
const VERY_LONG = 44;
const VERY_LONG_WORD = 20;

/** Which type a title needs so that it stays whole: undefined for the largest. */
export function longOf(title: string): 'long' | 'very' | undefined {
  const word = Math.max(...title.split(/[\s-]/u).map(({ length }) => length));
  if (title.length > VERY_LONG || word > VERY_LONG_WORD) return 'very';
  return title.length > LONG || word > LONG_WORD ? 'long' : undefined;
}
