/** Heard's switches with a value after them. */
export const VALUED = [
  'data',
  'rehearse',
  'to',
  'speed',
  'verify',
  'backup',
  'restore',
  'day',
  'tickets-per-hour',
  'window',
] as const;
/** Heard's switches without a value. */
export const FLAGS = ['headless', 'narrate', 'expo', 'reset-pins'] as const;

const KNOWN: readonly string[] = [...VALUED, ...FLAGS];

/** True for a name of a switch without its dashes, like `data`. */
export const isKnown = (name: string): boolean => KNOWN.includes(name);

/**
 * The switch of Heard that an unknown name is probably meant to be: at most two letters inserted, left out or
 * replaced. One for the short `to` and `day`, so that Chromium's `--v` is not taken for one of them.
 */
export function meantBy(unknown: string): string | undefined {
  const name = unknown.toLowerCase();
  const near = KNOWN.map((known) => ({ known, edits: editsBetween(name, known) }))
    .filter(({ known, edits }) => edits <= (known.length < 4 ? 1 : 2))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.known;
}

/** The Levenshtein distance: the fewest insertions, removals and replacements that turn `a` into `b`. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const letter of a) {
    const above = row;
    row = [(above[0] ?? 0) + 1];
    for (const [column, other] of [...b].entries()) {
      const [diagonal = 0, up = 0] = above.slice(column);
      const replaced = diagonal + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, up + 1, (row[column] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}
