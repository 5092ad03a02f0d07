/** Mean width of a character as a share of the font size, where text cannot be measured. */
const MEAN = 0.55;
/** The size in CSS pixels at which words are measured; other sizes are in proportion. */
const PROBE = 100;
const WORDS_MAX = 5_000;

const widths = new Map<string, number>();
const canvas =
  typeof OffscreenCanvas === 'undefined' ? undefined : new OffscreenCanvas(1, 1).getContext('2d');

/** The width of a text of one row, as a share of the font size. */
function widthOf(text: string, weight: number): number {
  if (!canvas) return text.length * MEAN;
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas.font = `${weight} ${PROBE}px "Inter Variable", sans-serif`;
  const width = canvas.measureText(text).width / PROBE;
  // Before the fonts are there, another font is measured.
  if (document.fonts.status === 'loaded') {
    if (widths.size >= WORDS_MAX) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/** How many rows a text needs in a width, both in CSS pixels, at a font size and weight: at least one. */
export function rowsOf(text: string, width: number, size: number, weight: number): number {
  const room = Math.max(1, width) / size;
  const space = widthOf(' ', weight);
  let rows = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const needed = widthOf(word, weight);
    const next = used === 0 ? needed : used + space + needed;
    if (next <= room) {
      used = next;
      continue;
    }
    if (used > 0) rows += 1;
    // A word that is wider than the row is broken.
    rows += Math.max(0, Math.ceil(needed / room) - 1);
    used = needed % room;
  }
  return rows;
}
