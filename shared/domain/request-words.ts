import type { ModifierKind } from '../contract/house';

export type ModifierParts = { action: ModifierKind; word: string };

/**
 * English and Spanish prefixes, as people type them and buttons write them; a longer one comes before its own
 * beginning.
 */
const PREFIXES: readonly (readonly [Exclude<ModifierKind, 'plain'>, RegExp])[] = [
  ['side', /^(?:on the side[:,]?|side(?: of)?:?|al lado[:,]?|aparte[:,]?)\s+(?=\S)/iu],
  ['side', /[\s,]+(?:on the side|al lado|aparte)$/iu],
  ['no', /^(?:no|without|w\/o|hold(?: the)?|86|sin|nada de):?\s+(?=\S)/iu],
  [
    'add',
    /^(?:add(?: extra)?|extra|with extra|con extra|más|mas|agregar|añadir|anadir):?\s+(?=\S)/iu,
  ],
];

/**
 * Splits a written request: `no cheese` becomes `{ action: 'no', word: 'cheese' }`. Only for text that a person wrote
 * about a known choice, and for lines from before choices had a kind: the words of a menu do not say what they are.
 */
export function modifierParts(text: string): ModifierParts {
  const plain = text.trim();
  for (const [action, prefix] of PREFIXES) {
    const word = plain.replace(prefix, '').trim();
    if (word !== plain && word !== '') return { action, word };
  }
  return { action: 'plain', word: plain };
}

/** How a request is written: `Cheese` asked for as `no` is `No Cheese`. A name that says it itself stays as it is. */
export function writtenRequest(kind: ModifierKind, name: string): string {
  if (kind === 'plain' || modifierParts(name).action === kind) return name;
  return `${WRITTEN[kind]} ${name}`;
}

const WRITTEN = { no: 'No', add: 'Add', side: 'Side' } as const;
