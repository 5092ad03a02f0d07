import { holdsCardNumber } from '../../../shared/contract/card-number';
import { ITEMS_MAX } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import { NAME_MAX, NOTE_MAX, name, note } from '../../../shared/contract/text';
import { isSoldAt } from '../../../shared/domain/dayparts';
import { findMenuItem, isChoiceOut } from '../../../shared/domain/menu';
import { leftFor, type Wanted } from '../../../shared/domain/shortage';
import { joinable, takenFor } from '../../../shared/views/floor-tables';
import { linesInOrder } from './chit-courses';
import { resolvedOf } from './choices';
import { type Draft, type DraftLine, soldTimes } from './draft';
import { asksPrice, missingOf } from './order';

/** Why an order cannot be sent as it is, and where to change it. Checked before it is sent. */
export type Problem = {
  type:
    | 'no-items'
    | 'too-many'
    | 'no-table'
    | 'taken'
    | 'no-server'
    | 'too-long'
    | 'card-number'
    | 'unusable'
    | 'gone'
    | 'few-left'
    | 'few-with-others'
    | 'unknown'
    | 'not-now'
    | 'no-price'
    | 'missing-choice'
    | 'choice-out';
  /** The line of the problem; absent for the head of the order. */
  itemId?: string;
  /** The dish, for a line. */
  dish?: string;
  /** The group in which a choice is missing. */
  group?: string;
  /** The choice that is 86'd. */
  choice?: string;
  length?: number;
  max?: number;
};

/**
 * The problems of a draft at a moment (ms since 1970), those of its head first. An empty list: send it. Lines are in the
 * order of the chit.
 */
export function problemsOf(draft: Draft, state: HouseState, now: number): Problem[] {
  const problems: Problem[] = [];
  if (!draft.addTo) {
    if (draft.orderType === 'dine-in' && !draft.table.trim() && !draft.guest.trim()) {
      problems.push({ type: 'no-table' });
    }
    if (takenFor(state, draft).length > 0) problems.push({ type: 'taken' });
    if (!draft.server.trim()) problems.push({ type: 'no-server' });
    const texts = [
      ...(draft.orderType === 'dine-in' ? [inText(draft.table, 'name')] : []),
      inText(draft.guest, 'name'),
      inText(draft.server, 'name'),
      inText(draft.note, 'note'),
    ];
    problems.push(...texts.filter((problem) => problem !== undefined));
  }
  if (draft.lines.length === 0) problems.push({ type: 'no-items' });
  if (draft.lines.length > ITEMS_MAX) problems.push({ type: 'too-many', max: ITEMS_MAX });
  const wanted: Wanted = new Map();
  const ticket = joinable(state, draft.addTo?.ticketId);
  for (const line of linesInOrder(state.house.menu, draft, ticket)) {
    problems.push(...ofLine(line, state, { wanted, times: soldTimes(draft, now) }));
  }
  return problems;
}

const LACKING: readonly Problem['type'][] = ['missing-choice', 'no-price'];

/** True if Send waits for an answer to this problem in the options of a line. */
export const isLacking = ({ type }: Problem): boolean => LACKING.includes(type);

/** The first line, as the chit shows them, that lacks a choice or a price. */
export const nextLacking = (draft: Draft, state: HouseState): string | undefined =>
  problemsOf(draft, state, 0).find(isLacking)?.itemId;

/** What earlier lines take from the counts, and the moments at which the order may take one. */
type Order = { wanted: Wanted; times: readonly number[] };

function ofLine(line: DraftLine, state: HouseState, order: Order): Problem[] {
  const about = { itemId: line.itemId, dish: line.name };
  const texts = [
    inText(line.note, 'note'),
    ...[...line.modifiers, ...requests(line), ...line.allergies].map((text) =>
      inText(text, 'name'),
    ),
    ...(line.menuItemId === undefined ? [inText(line.name, 'name')] : []),
  ].filter((problem) => problem !== undefined);
  return [...texts, ...onMenu(line, state, order)].map((problem) => ({ ...problem, ...about }));
}

const requests = ({ choices }: DraftLine): string[] =>
  choices.filter(({ group }) => group === undefined).map(({ name }) => name);

function onMenu(line: DraftLine, state: HouseState, { wanted, times }: Order): Problem[] {
  if (line.menuItemId === undefined) return [];
  const { house } = state;
  const { menu } = house;
  const dish = findMenuItem(menu, line.menuItemId);
  if (!dish) return [{ type: 'unknown' }];
  const short = shortage(leftFor(state, dish, line.quantity, wanted), line.quantity);
  const isNow = line.anyway || times.some((at) => isSoldAt(house, dish, at));
  return [
    ...(short ? [short] : []),
    ...(isNow ? [] : [{ type: 'not-now' } as const]),
    ...resolvedOf(menu, line)
      .filter(({ group, kind }) => group !== undefined && kind !== 'no')
      .filter((choice) => isChoiceOut(state, choice))
      .map(({ name: choice }) => ({ type: 'choice-out', choice }) as const),
    ...(asksPrice(menu, line) ? [{ type: 'no-price' } as const] : []),
    ...missingOf(menu, line).map(({ name: group }) => ({ type: 'missing-choice', group }) as const),
  ];
}

/** What a line lacks of its dish: none is left, too few are, or too few with what earlier lines take. */
function shortage(found: ReturnType<typeof leftFor>, quantity: number): Problem | undefined {
  if (!found || quantity <= found.rest) return undefined;
  if (found.left === 0) return { type: 'gone' };
  return quantity > found.left
    ? { type: 'few-left', max: found.left }
    : { type: 'few-with-others', max: found.rest };
}

/** The problem of a typed text; blank text is fine, because it is left out. */
export function inText(text: string, kind: 'name' | 'note'): Problem | undefined {
  const plain = text.trim();
  if (plain === '' || (kind === 'name' ? name : note).safeParse(plain).success) return undefined;
  const max = kind === 'name' ? NAME_MAX : NOTE_MAX;
  if (plain.length > max) return { type: 'too-long', length: plain.length, max };
  return { type: holdsCardNumber(plain) ? 'card-number' : 'unusable' };
}
