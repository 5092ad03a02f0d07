import { ALLERGENS, type AllergenCode } from '../contract/codes';

/** The allergies of a line or an order: codes, and free text for allergies without a code. */
export type Allergies = {
  allergens?: readonly AllergenCode[] | undefined;
  allergies: readonly string[];
};

/**
 * The words that versions without codes wrote for each code, in English and in Spanish. Frozen: journals contain
 * these words, whatever a window shows for a code today.
 */
const WRITTEN: Readonly<Record<AllergenCode, readonly string[]>> = {
  nuts: ['nuts', 'frutos secos'],
  peanuts: ['peanuts', 'cacahuete'],
  dairy: ['dairy', 'lácteos'],
  egg: ['egg', 'huevo'],
  gluten: ['gluten'],
  soy: ['soy', 'soja'],
  fish: ['fish', 'pescado'],
  shellfish: ['shellfish', 'marisco'],
  sesame: ['sesame', 'sésamo'],
};

const plain = (text: string): string => text.trim().toLowerCase();

const CODES = new Map<string, AllergenCode>(
  ALLERGENS.flatMap((code) => [code, ...WRITTEN[code]].map((text) => [text, code] as const)),
);

/** The allergen that a text names: its code, or a word that earlier versions wrote for it. */
export const allergenOf = (text: string): AllergenCode | undefined => CODES.get(plain(text));

/** A key that is equal for two texts with the same meaning. */
export const allergyKey = (text: string): string => allergenOf(text) ?? plain(text);

/** True if there is any allergy, by code or as text. */
export const hasAllergies = ({ allergens = [], allergies }: Allergies): boolean =>
  allergens.length > 0 || allergies.length > 0;

/** Each allergy once, codes first: its code, or its text as written. */
export function allergyNames({ allergens = [], allergies }: Allergies): string[] {
  const names = new Map<string, string>();
  for (const name of [...allergens, ...allergies]) {
    const key = allergyKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}

/** The reverse of `allergyNames`: codes, and text without a code. */
export function splitAllergies(names: readonly string[]): {
  allergens: AllergenCode[];
  allergies: string[];
} {
  const once = allergyNames({ allergies: names });
  return {
    allergens: once.flatMap((name) => allergenOf(name) ?? []),
    allergies: once.filter((name) => allergenOf(name) === undefined),
  };
}
