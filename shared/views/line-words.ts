import type { KitchenName, ModifierKind } from '../contract/house';
import type { Choice, Half, Item } from '../contract/state';
import { modifierParts } from '../domain/request-words';
import { remember } from './remember';
import { type Stations, stationsKey } from './stations';

/** One choice or request of a line, for a screen. Screens write `no`, `add` and `side` in their own language. */
export type LineWord = {
  action: ModifierKind;
  word: string;
  quantity: number;
  /** The half of the dish that it is for; absent: the whole dish. */
  half?: Half;
  /** The id and name of its group; absent for a request in other words. */
  group?: string;
  groupName?: string;
  /** All day counts the dish by it. */
  countsAllDay?: true;
};

/** A line, or a dish that is being ordered, as far as its words go. */
export type Worded = Pick<Item, 'modifiers' | 'choices'> & Partial<Pick<Item, 'stations'>>;

/** Who reads the words: guests' names, or the kitchen's names in a language; of what some stations make alone. */
export type Reader = { kitchen?: string | undefined; stations?: Stations | undefined };

const GUESTS: Reader = {};
const HALF_ORDER = [undefined, 'first', 'second'] as const;

/**
 * What was asked for on a line, in the order in which a screen shows it: choices in the order of their groups, first
 * for the whole dish, then for its first and its second half; then requests in other words. What a choice is comes
 * from its kind. Lines from before choices had a kind are read by their words. With stations that make only some of the
 * choices, only those. The same list until the line changes.
 */
export const lineWords = (line: Worded, reader: Reader = GUESTS): readonly LineWord[] =>
  line.modifiers.length === 0 && line.choices === undefined ? NONE : read(line, reader);

const NONE: readonly LineWord[] = [];

const read = remember(
  ({ kitchen = '', stations }: Reader) => `${kitchen} ${stations ? stationsKey(stations) : ''}`,
  (line: Worded, { kitchen, stations }: Reader): LineWord[] => {
    if (!line.choices)
      return line.modifiers.map((text) => ({ ...modifierParts(text), quantity: 1 }));
    const choices = choicesAt(line, stations);
    const inGroups = choices.filter(({ group }) => group !== undefined);
    const others = choices.filter(({ group }) => group === undefined);
    return [
      ...HALF_ORDER.flatMap((half) => inGroups.filter((choice) => choice.half === half)),
      ...others,
    ].map((choice) => wordOf(choice, kitchen));
  },
);

function wordOf(choice: Choice, kitchen: string | undefined): LineWord {
  const { kind, quantity, half, group, groupName, countsAllDay } = choice;
  const name = kitchen === undefined ? choice.name : nameIn(kitchen, choice);
  const parts = modifierParts(name);
  const word: LineWord = {
    action: kind,
    // A name that says its kind itself, like "No Rice", does not need to say it twice.
    word: kind !== 'plain' && parts.action === kind ? parts.word : name,
    quantity,
  };
  if (half !== undefined) word.half = half;
  if (group !== undefined) word.group = group;
  if (groupName !== undefined) word.groupName = groupName;
  if (countsAllDay) word.countsAllDay = true;
  return word;
}

/** The name that the kitchen reads in a language: its own, or the guests'. */
export const nameIn = (
  language: string,
  { name, kitchenName }: { name: string; kitchenName?: KitchenName | undefined },
): string => (language === 'en' || language === 'es' ? kitchenName?.[language] : undefined) ?? name;

/**
 * True if the stations make only choices of the line and not the dish itself, like the fryer of a burger with fries.
 */
export const makesOnlyChoices = (
  { stations: all, choices }: Pick<Item, 'stations' | 'choices'>,
  stations: Stations,
): boolean => {
  if (choices === undefined || stations === 'all') return false;
  const here = all.filter((station) => stations.includes(station));
  return (
    here.length > 0 &&
    here.every((station) => choices.some((choice) => choice.stations?.includes(station)))
  );
};

function choicesAt(
  { choices = [], stations: all = [] }: Worded,
  here: Stations | undefined,
): readonly Choice[] {
  if (here === undefined || here === 'all' || !makesOnlyChoices({ stations: all, choices }, here)) {
    return choices;
  }
  return choices.filter((choice) => choice.stations?.some((station) => here.includes(station)));
}

/** The words in blocks, in order: the whole dish, its first half, its second half, requests. */
export function wordBlocks(
  words: readonly LineWord[],
): { half: Half | undefined; words: LineWord[] }[] {
  const blocks: { half: Half | undefined; words: LineWord[] }[] = [];
  for (const word of words) {
    const last = blocks.at(-1);
    if (last && last.half === word.half) last.words.push(word);
    else blocks.push({ half: word.half, words: [word] });
  }
  return blocks;
}
