import type { OrderChoice } from '../contract/commands';
import type { Modifier } from '../contract/house';
import type { Choice } from '../contract/state';
import { findChoice, type PartGroup, weightOf } from './groups';
import { modifierParts, writtenRequest } from './request-words';

/** What a guest asked for: choices of the dish's groups, and requests as text. */
export type Asked = {
  choices?: readonly OrderChoice[] | undefined;
  modifiers?: readonly string[] | undefined;
};

/**
 * Resolves what was asked for against the dish's groups. Each choice belongs to its own group, at that group's price.
 * A text that is the name of a choice is that choice, in the first group with it that is not full yet; `No X`, `Add X`
 * and `Side X` of a choice X are that choice with that kind. Anything else is a request as it was written, free of
 * charge, on the first part. Returns the choices of each part in the order of the groups, requests last; a dish that is
 * no combo has one part.
 */
export function resolveChoices(groups: readonly PartGroup[], asked: Asked): Choice[][] {
  const { choices = [], modifiers = [] } = asked;
  if (choices.length === 0 && modifiers.length === 0) return NOTHING;
  const slots = slotsOf(groups);
  const texts: Choice[] = [];
  for (const choice of choices) {
    const offered = offering(slots, choice);
    if (offered) take(offered, choice);
    else texts.push(request(choice));
  }
  for (const text of modifiers) {
    const read = readText(slots, text);
    if (read) take(read.offering, read.chosen);
    else texts.push(request({ name: text }));
  }
  const parts: Choice[][] = [[]];
  for (const { part, found } of slots) {
    while (parts.length <= part) parts.push([]);
    parts[part]?.push(...found);
  }
  if (texts.length > 0) parts[0]?.push(...joined(texts));
  return parts;
}

/** Cents that the choices add to one dish; less than 0 if they make it cheaper. */
export const centsOfChoices = (choices: readonly Pick<Choice, 'price' | 'quantity'>[]): number =>
  choices.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

/** The choices as flat English text, each as often as it was taken, for readers that do not know choices. */
const textsOf = (choices: readonly Choice[]): string[] =>
  choices.flatMap(({ kind, name, quantity, half }) => {
    const text = writtenRequest(kind, name);
    return Array<string>(quantity).fill(half === undefined ? text : `${text} ${HALVES[half]}`);
  });

/** The flat text of what was asked for. Text that came without choices stays as it was written. */
export const flatTexts = (asked: Asked, choices: readonly Choice[]): string[] =>
  asked.choices === undefined || asked.choices.length === 0
    ? [...(asked.modifiers ?? [])]
    : textsOf(choices);

const NOTHING: Choice[][] = [];

/**
 * The choices of the groups that are asked for, as the menu offers them, each with the path of its field in what is
 * asked. Requests in other words are not among them.
 */
export function offeredBy(
  groups: readonly PartGroup[],
  { choices = [], modifiers = [] }: Asked,
): { path: string; offered: Modifier; kind: Choice['kind'] }[] {
  const slots = slotsOf(groups);
  const of = (path: string, found: Offering | undefined, kind: OrderChoice['kind']) => {
    const offered = found?.[0]?.offered;
    return offered ? [{ path, offered, kind: kind ?? offered.kind ?? 'plain' }] : [];
  };
  return [
    ...choices.flatMap((choice, n) =>
      of(`choices.${n}.name`, offering(slots, choice), choice.kind),
    ),
    ...modifiers.flatMap((text, n) => {
      const read = readText(slots, text);
      return of(`modifiers.${n}`, read?.offering, read?.chosen.kind);
    }),
  ];
}

/** A group of the dish with what is taken from it so far. */
type Slot = PartGroup & { taken: number; found: Choice[] };
type Offering = { slot: Slot; offered: Modifier }[];

const slotsOf = (groups: readonly PartGroup[]): Slot[] =>
  groups.map(({ part, group }) => ({ part, group, taken: 0, found: [] }));

const HALVES = { first: '(1st half)', second: '(2nd half)' } as const;

/** Where a choice is taken: from its own group, or if that does not offer it from any that does. */
function offering(
  slots: readonly Slot[],
  { group, name }: Pick<OrderChoice, 'group' | 'name'>,
): Offering | undefined {
  const own = slots.filter((slot) => slot.group.id === group);
  return offers(own, name) ?? offers(slots, name);
}

/** The slots that offer a choice with this name; undefined if none does. */
function offers(slots: readonly Slot[], name: string): Offering | undefined {
  let found: Offering | undefined;
  for (const slot of slots) {
    const offered = findChoice(slot.group, name);
    if (!offered) continue;
    found ??= [];
    found.push({ slot, offered });
  }
  return found;
}

function readText(
  slots: readonly Slot[],
  text: string,
): { offering: Offering; chosen: Partial<OrderChoice> } | undefined {
  if (slots.length === 0) return undefined;
  const whole = offers(slots, text);
  if (whole) return { offering: whole, chosen: {} };
  for (const half of ['first', 'second'] as const) {
    if (!text.endsWith(HALVES[half])) continue;
    const read = readText(slots, text.slice(0, -HALVES[half].length).trim());
    if (read) return { ...read, chosen: { ...read.chosen, half } };
  }
  const { action, word } = modifierParts(text);
  const named = action === 'plain' ? undefined : offers(slots, word);
  return named && { offering: named, chosen: { kind: action } };
}

/** Takes a choice from the first slot that has room for it, one after the other; when all are full, from the last. */
function take(from: Offering, { kind, quantity = 1, half }: Partial<OrderChoice>): void {
  for (let n = 0; n < quantity; n += 1) {
    const open = from.find(({ slot, offered }) => hasRoom(slot, offered, { kind, half }));
    const { slot, offered } = open ?? (from.at(-1) as Offering[number]);
    const choice = choiceOf(slot, offered, { kind, half });
    slot.taken += weightOf(offered, choice);
    join(slot.found, choice);
  }
}

function hasRoom(
  { group, taken, found }: Slot,
  offered: Modifier,
  how: Pick<OrderChoice, 'kind' | 'half'>,
): boolean {
  const weight = weightOf(offered, { kind: how.kind ?? offered.kind, half: how.half });
  const isTaken = found.some(({ name, half }) => name === offered.name && half === how.half);
  return taken + weight <= group.max && !(group.repeats === false && isTaken);
}

function choiceOf(
  { group }: Slot,
  offered: Modifier,
  how: Pick<OrderChoice, 'kind' | 'half'>,
): Choice {
  const kind = how.kind ?? offered.kind ?? 'plain';
  const choice: Choice = {
    group: group.id,
    groupName: group.name,
    name: offered.name,
    kind,
    quantity: 1,
    price: priceOf(offered, kind, how.half),
  };
  if (how.half !== undefined) choice.half = how.half;
  if (offered.stations?.length) choice.stations = offered.stations;
  if (offered.kitchenName) choice.kitchenName = offered.kitchenName;
  if (offered.ingredients?.length) choice.ingredients = offered.ingredients;
  if (group.countsAllDay) choice.countsAllDay = true;
  return choice;
}

/** What is left out costs nothing, unless the menu itself offers it at a price. A half is rounded up to a cent. */
function priceOf(offered: Modifier, kind: Choice['kind'], half: Choice['half']): number {
  if (kind === 'no' && offered.kind !== 'no') return 0;
  // Adding 0 turns the -0 of a rounded discount into 0.
  return half === undefined ? offered.price : Math.ceil(offered.price / 2) + 0;
}

/** A request that is in no group: as it was written, with the kind that the sender gave. */
function request({
  name,
  kind = 'plain',
  quantity = 1,
  half,
}: Pick<OrderChoice, 'name' | 'kind' | 'quantity' | 'half'>): Choice {
  const choice: Choice = { name, kind, quantity, price: 0 };
  if (half !== undefined) choice.half = half;
  return choice;
}

/** Equal choices as one, with their number. */
function joined(choices: readonly Choice[]): Choice[] {
  const found: Choice[] = [];
  for (const choice of choices) join(found, choice);
  return found;
}

/** Adds a choice to those that were found, or its number to an equal one. */
function join(found: Choice[], choice: Choice): void {
  const at = found.findIndex(
    ({ name, kind, half }) => name === choice.name && kind === choice.kind && half === choice.half,
  );
  const same = found[at];
  if (same) found[at] = { ...same, quantity: same.quantity + choice.quantity };
  else found.push(choice);
}
