import type { ModifierGroup } from '../../../shared/contract/house';

/** How a modifier is asked for. Written in English on the chit; every screen says it in its own words. */
export const ASKS = ['plain', 'no', 'add', 'side'] as const;
export type Ask = (typeof ASKS)[number];

const WRITTEN: Record<Ask, (word: string) => string> = {
  plain: (word) => word,
  no: (word) => `No ${word}`,
  add: (word) => `Add ${word}`,
  side: (word) => `Side ${word}`,
};

/** Modifiers that say already how they are asked for, like "No Rice", are not asked for twice. */
const SAYS_ITSELF = /^(?:no|add|extra|light|side|double)\s|on the side$/iu;

export const written = (ask: Ask, word: string): string =>
  SAYS_ITSELF.test(word) ? word : WRITTEN[ask](word);

/** Every way in which the word may stand among the modifiers. */
const forms = (word: string): string[] => ASKS.map((ask) => written(ask, word));

export const chosenForm = (modifiers: readonly string[], word: string): string | undefined =>
  forms(word).find((form) => modifiers.includes(form));

/** Taps `word` as `ask`: takes it away if it is there just so, otherwise it is asked for that way. */
export function tapped(
  modifiers: readonly string[],
  group: ModifierGroup,
  word: string,
  ask: Ask,
): string[] {
  const text = written(ask, word);
  const others = modifiers.filter((each) => !forms(word).includes(each));
  if (modifiers.includes(text)) return others;
  // One of a group that takes one: the other gives way.
  const isOther = (each: string) => group.modifiers.some(({ name }) => name === each);
  const kept =
    ask === 'plain' && group.max === 1 ? others.filter((each) => !isOther(each)) : others;
  return [...kept, text];
}

/** A group that takes several and has them: no more of it, until one is taken away. */
export const isFull = (modifiers: readonly string[], group: ModifierGroup): boolean =>
  group.max > 1 &&
  group.modifiers.filter(({ name }) => modifiers.includes(name)).length >= group.max;

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const isChosen = (modifiers: readonly string[], text: string): boolean =>
  modifiers.some((each) => same(each, text));

type Choice = { group: ModifierGroup; word: string; ask: Ask };

/** Which button of the dish's groups writes this; undefined for words that somebody wrote. */
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
 * Touches a modifier as it was written once: takes it away if it is there, otherwise writes it, as the
 * button of its group would. Undefined where that button could not be touched: its group is full.
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
