import type { ModifierGroup } from '../../../shared/contract/house';

/** The ways to ask for a modifier. Written in English on the chit; every screen translates them. */
export const ASKS = ['plain', 'no', 'add', 'side'] as const;
export type Ask = (typeof ASKS)[number];

const WRITTEN: Record<Ask, (word: string) => string> = {
  plain: (word) => word,
  no: (word) => `No ${word}`,
  add: (word) => `Add ${word}`,
  side: (word) => `Side ${word}`,
};

/** Modifiers that already contain the way to ask, like "No Rice". */
const SAYS_ITSELF = /^(?:no|add|extra|light|side|double)\s|on the side$/iu;

/** The English text of a modifier on the chit, like `No cheese`. */
export const written = (ask: Ask, word: string): string =>
  SAYS_ITSELF.test(word) ? word : WRITTEN[ask](word);

/** All texts that mean the word, one for each way to ask. */
const forms = (word: string): string[] => ASKS.map((ask) => written(ask, word));

/** The text on the line that means the word, in one of its forms. */
export const chosenForm = (modifiers: readonly string[], word: string): string | undefined =>
  forms(word).find((form) => modifiers.includes(form));

/** Taps `word` as `ask`: removes it if it is on the line in that form, otherwise writes that form. */
export function tapped(
  modifiers: readonly string[],
  group: ModifierGroup,
  word: string,
  ask: Ask,
): string[] {
  const text = written(ask, word);
  const others = modifiers.filter((each) => !forms(word).includes(each));
  if (modifiers.includes(text)) return others;
  // A group that takes one: the new choice replaces the other.
  const isOther = (each: string) => group.modifiers.some(({ name }) => name === each);
  const kept =
    ask === 'plain' && group.max === 1 ? others.filter((each) => !isOther(each)) : others;
  return [...kept, text];
}

/** True if a group has as many modifiers as it takes. */
export const isFull = (modifiers: readonly string[], group: ModifierGroup): boolean =>
  group.max > 1 &&
  group.modifiers.filter(({ name }) => modifiers.includes(name)).length >= group.max;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** True if the line has this modifier; case does not matter. */
export const isChosen = (modifiers: readonly string[], text: string): boolean =>
  modifiers.some((each) => same(each, text));

type Choice = { group: ModifierGroup; word: string; ask: Ask };

/** The choice of the dish's groups that writes this text; undefined for free text. */
function choiceOf(groups: readonly ModifierGroup[], text: string): Choice | undefined {
  for (const group of groups) {
    for (const { name: word } of group.modifiers) {
      const ask = ASKS.find((each) => same(written(each, word), text));
      if (ask) return { group, word, ask };
    }
  }
  return undefined;
}

/**
 * Toggles a modifier by its written text: removes it, or writes it as the button of its group would. Undefined if its
 * group is full, so that the button could not be tapped.
 */
export function toggled(
  modifiers: readonly string[],
  groups: readonly ModifierGroup[],
  text: string,
): string[] | undefined {
  if (isChosen(modifiers, text)) return modifiers.filter((each) => !same(each, text));
  const choice = choiceOf(groups, text);
  if (!choice) return [...modifiers, text];
  const { group, word, ask } = choice;
  const isTurned = chosenForm(modifiers, word) !== undefined;
  if (ask === 'plain' && !isTurned && isFull(modifiers, group)) return undefined;
  return tapped(modifiers, group, word, ask);
}
