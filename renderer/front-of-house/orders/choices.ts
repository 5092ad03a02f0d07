import {
  type Menu,
  MODIFIER_KINDS,
  type ModifierGroup,
  type ModifierKind,
} from '../../../shared/contract/house';
import type { Choice, Half, Item } from '../../../shared/contract/state';
import { resolveChoices } from '../../../shared/domain/choices';
import {
  findChoice,
  groupsOf,
  partGroupsOf,
  takenOf,
  weightOf,
} from '../../../shared/domain/groups';
import { findMenuItem } from '../../../shared/domain/menu';
import type { DraftChoice, DraftLine } from './draft';

/** The ways to ask for a choice. */
export const ASKS = MODIFIER_KINDS;
export type Ask = ModifierKind;

/** What a tap on a choice means: how it is asked for, and for which half of the dish. */
export type Tap = { ask: Ask; half?: Half | undefined };

/** Most of one choice on a line. */
const MOST = 20;

/** The groups of a line's dish, in the order in which the dish lists them. */
export function groupsOfLine(menu: Menu, { menuItemId }: DraftLine): ModifierGroup[] {
  const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
  return dish ? groupsOf(menu, dish) : [];
}

/** True if a group takes one of its choices several times. */
export const repeats = ({ max, repeats: may }: ModifierGroup): boolean => max > 1 && may !== false;

/** The groups in which too little is chosen, like the doneness of a steak, in the dish's order. */
export const missingGroups = (
  groups: readonly ModifierGroup[],
  choices: readonly DraftChoice[],
): ModifierGroup[] => groups.filter((group) => takenOf(group, choices) < group.min);

/** The choices of this name in this group: the whole, its halves, or asked for in several ways. */
export const chosenOf = (
  choices: readonly DraftChoice[],
  { id }: Pick<ModifierGroup, 'id'>,
  name: string,
): DraftChoice[] => choices.filter((choice) => choice.group === id && choice.name === name);

/** The choice that a tap would write. */
function choiceOf(group: ModifierGroup, name: string, { ask, half }: Tap): DraftChoice {
  const choice: DraftChoice = { group: group.id, name };
  const own = findChoice(group, name)?.kind ?? 'plain';
  // "Plain" means as the menu offers it, which may be NO, ADD or SIDE.
  if (ask !== 'plain' && ask !== own) choice.kind = ask;
  if (half) choice.half = half;
  return choice;
}

/** How much of its group a choice takes. */
function roomOf(group: ModifierGroup, choice: DraftChoice): number {
  const offered = findChoice(group, choice.name);
  return offered ? weightOf(offered, choice) : 0;
}

const isTwin = (a: DraftChoice, b: DraftChoice): boolean =>
  a.group === b.group && a.name === b.name && a.kind === b.kind && a.half === b.half;

/** True if a tap does something: its group has room, or the tap replaces or removes a choice. */
export function canTap(
  choices: readonly DraftChoice[],
  group: ModifierGroup,
  name: string,
  tap: Tap,
): boolean {
  const wanted = choiceOf(group, name, tap);
  const own = chosenOf(choices, group, name);
  const room = roomOf(group, wanted);
  if (group.max === 1 || room === 0) return true;
  const isThere = own.some((each) => isTwin(each, wanted));
  if (isThere && !repeats(group)) return true;
  const others = isThere ? choices : choices.filter((each) => !isReplaced(each, wanted));
  return takenOf(group, others) + room <= group.max;
}

/**
 * The choices after a tap. A group of one replaces its choice. A group of several adds one, also of the same as far as
 * it allows; otherwise another tap removes the choice. The only choice of a required group of one stays.
 */
export function tapped(
  choices: readonly DraftChoice[],
  group: ModifierGroup,
  name: string,
  tap: Tap,
): DraftChoice[] {
  const wanted = choiceOf(group, name, tap);
  const same = choices.find((each) => isTwin(each, wanted));
  const room = roomOf(group, wanted);
  if (same) {
    if (repeats(group) && room > 0) return oneMore(choices, group, same);
    const stays = group.min > 0 && group.max === 1 && room > 0;
    return stays ? [...choices] : choices.filter((each) => each !== same);
  }
  if (!canTap(choices, group, name, tap)) return [...choices];
  const kept = choices.filter((each) => !isReplaced(each, wanted));
  const isFull = takenOf(group, kept) + room > group.max;
  const rest = isFull ? kept.filter((each) => !isInTheWay(each, wanted, group)) : kept;
  return [...rest, wanted];
}

/** Another way to ask for the same choice replaces the first; the whole replaces its halves, and a half the whole. */
const isReplaced = (each: DraftChoice, { group, name, half }: DraftChoice): boolean =>
  each.group === group &&
  each.name === name &&
  (each.half === half || each.half === undefined || half === undefined);

/** In a full group of one: what has to go, for the whole dish or for the same half. */
const isInTheWay = (each: DraftChoice, { half }: DraftChoice, group: ModifierGroup): boolean =>
  each.group === group.id &&
  roomOf(group, each) > 0 &&
  (each.half === half || each.half === undefined || half === undefined);

function oneMore(
  choices: readonly DraftChoice[],
  group: ModifierGroup,
  choice: DraftChoice,
): DraftChoice[] {
  const isFull = takenOf(group, choices) + roomOf(group, choice) > group.max;
  const quantity = Math.min(MOST, (choice.quantity ?? 1) + 1);
  return choices.map((each) => (each === choice && !isFull ? { ...each, quantity } : each));
}

/** Takes one of a choice off. */
export const oneLess = (choices: readonly DraftChoice[], choice: DraftChoice): DraftChoice[] =>
  choices.flatMap((each) => {
    if (each !== choice) return [each];
    const { quantity = 1, ...one } = each;
    return quantity > 2 ? [{ ...one, quantity: quantity - 1 }] : quantity === 2 ? [one] : [];
  });

/** Adds a request that is in no group; a second time changes nothing. */
export function withRequest(line: DraftLine, ask: Ask, word: string): DraftLine {
  if (ask === 'plain') {
    return line.modifiers.includes(word) ? line : { ...line, modifiers: [...line.modifiers, word] };
  }
  const request: DraftChoice = { name: word, kind: ask };
  if (line.choices.some((each) => isTwin(each, request))) return line;
  return { ...line, choices: [...line.choices, request] };
}

type Asked = Pick<DraftLine, 'menuItemId' | 'choices' | 'modifiers'>;

/** What was asked for on a line, with kinds and prices, as the hub will read it. */
export function resolvedOf(menu: Menu, { menuItemId, ...asked }: Asked): Choice[] {
  const dish = menuItemId === undefined ? undefined : findMenuItem(menu, menuItemId);
  return resolveChoices(dish ? partGroupsOf(menu, dish) : [], asked).flat();
}

/**
 * What was asked for on a line: texts of an earlier version that are choices of the dish become these choices, as the
 * hub would read them.
 */
export function withChoices(menu: Menu, line: Asked): Pick<DraftLine, 'choices' | 'modifiers'> {
  const { menuItemId, choices, modifiers } = line;
  if (menuItemId === undefined || modifiers.length === 0) return { choices, modifiers };
  const resolved = resolvedOf(menu, line);
  const isText = ({ group, kind }: Choice) => group === undefined && kind === 'plain';
  return {
    choices: resolved.filter((each) => !isText(each)).map((each) => asDraft(menu, each)),
    modifiers: resolved.filter(isText).map(({ name }) => name),
  };
}

/** A resolved choice as a draft has it. */
export function asDraft({ modifierGroups }: Menu, choice: Choice): DraftChoice {
  const { group, name, kind, quantity, half } = choice;
  const own = modifierGroups.find(({ id }) => id === group);
  const asOffered = (own && findChoice(own, name)?.kind) ?? 'plain';
  const found: DraftChoice = { name };
  if (group !== undefined) found.group = group;
  if (kind !== asOffered) found.kind = kind;
  if (quantity > 1) found.quantity = quantity;
  if (half) found.half = half;
  return found;
}

/** What was asked for on a sent line, as a draft has it. Lines of earlier versions have it as text. */
export function askedOf(
  menu: Menu,
  { menuItemId, choices, modifiers }: Item,
): Pick<DraftLine, 'choices' | 'modifiers'> {
  if (!choices) return withChoices(menu, { menuItemId, choices: [], modifiers });
  const isText = ({ group, kind }: (typeof choices)[number]) =>
    group === undefined && kind === 'plain';
  return {
    choices: choices.filter((choice) => !isText(choice)).map((choice) => asDraft(menu, choice)),
    modifiers: choices.filter(isText).map(({ name }) => name),
  };
}
