/** What a modifier asks for. Screens write `no` and `add` in capitals, in their own language. */
export type ModifierAction = 'no' | 'add' | 'side' | 'plain';
export type ModifierParts = { action: ModifierAction; word: string };

/**
 * English and Spanish prefixes, as people type them and buttons write them; a longer one comes before its own
 * beginning.
 */
const PREFIXES: readonly (readonly [Exclude<ModifierAction, 'plain'>, RegExp])[] = [
  ['side', /^(?:on the side[:,]?|side(?: of)?:?|al lado[:,]?|aparte[:,]?)\s+(?=\S)/iu],
  ['side', /[\s,]+(?:on the side|al lado|aparte)$/iu],
  ['no', /^(?:no|without|w\/o|hold(?: the)?|86|sin|nada de):?\s+(?=\S)/iu],
  [
    'add',
    /^(?:add(?: extra)?|extra|with extra|con extra|más|mas|agregar|añadir|anadir):?\s+(?=\S)/iu,
  ],
];

/** Splits a written modifier: `no cheese` becomes `{ action: 'no', word: 'cheese' }`. */
export function modifierParts(text: string): ModifierParts {
  const plain = text.trim();
  for (const [action, prefix] of PREFIXES) {
    const word = plain.replace(prefix, '').trim();
    if (word !== plain && word !== '') return { action, word };
  }
  return { action: 'plain', word: plain };
}
