import { holdsCardNumber } from '../../../shared/contract/card-number';
import { ITEMS_MAX } from '../../../shared/contract/commands';
import type { HouseState } from '../../../shared/contract/state';
import { NAME_MAX, NOTE_MAX, name, note } from '../../../shared/contract/text';
import { findMenuItem, remainingOf } from '../../../shared/domain/menu';
import { joinable, takenFor } from '../../../shared/views/floor-tables';
import { linesInOrder } from './chit-courses';
import type { Draft, DraftLine } from './draft';
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
    | 'unknown'
    | 'no-price'
    | 'missing-choice';
  /** The line of the problem; absent for the head of the order. */
  itemId?: string;
  /** The dish, for a line. */
  dish?: string;
  /** The group in which a choice is missing. */
  group?: string;
  length?: number;
  max?: number;
};

/** The problems of a draft, those of its head first. An empty list: send it. */
export function problemsOf(draft: Draft, state: HouseState): Problem[] {
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
  const wanted = new Map<string, number>();
  const ticket = joinable(state, draft.addTo?.ticketId);
  for (const line of linesInOrder(state.house.menu, draft, ticket)) {
    problems.push(...ofLine(line, state, wanted));
  }
  return problems;
}

const LACKING: readonly Problem['type'][] = ['missing-choice', 'no-price'];

/** True if Send waits for an answer to this problem in the options of a line. */
export const isLacking = ({ type }: Problem): boolean => LACKING.includes(type);

/** The first line, as the chit shows them, that lacks a choice or a price. */
export const nextLacking = (draft: Draft, state: HouseState): string | undefined =>
  problemsOf(draft, state).find(isLacking)?.itemId;

function ofLine(line: DraftLine, state: HouseState, wanted: Map<string, number>): Problem[] {
  const about = { itemId: line.itemId, dish: line.name };
  const texts = [
    inText(line.note, 'note'),
    ...[...line.modifiers, ...requests(line), ...line.allergies].map((text) =>
      inText(text, 'name'),
    ),
    ...(line.menuItemId === undefined ? [inText(line.name, 'name')] : []),
  ].filter((problem) => problem !== undefined);
  return [...texts, ...onMenu(line, state, wanted)].map((problem) => ({ ...problem, ...about }));
}

const requests = ({ choices }: DraftLine): string[] =>
  choices.filter(({ group }) => group === undefined).map(({ name }) => name);

function onMenu(line: DraftLine, state: HouseState, wanted: Map<string, number>): Problem[] {
  if (line.menuItemId === undefined) return [];
  const dish = findMenuItem(state.house.menu, line.menuItemId);
  if (!dish) return [{ type: 'unknown' }];
  const left = remainingOf(state, dish.id);
  const all = (wanted.get(dish.id) ?? 0) + line.quantity;
  wanted.set(dish.id, all);
  const lacking: Problem[] = [
    ...(asksPrice(state.house.menu, line) ? [{ type: 'no-price' } as const] : []),
    ...missingOf(state.house.menu, line).map(
      ({ name: group }) => ({ type: 'missing-choice', group }) as const,
    ),
  ];
  if (left === undefined || left >= all) return lacking;
  return [left === 0 ? { type: 'gone' } : { type: 'few-left', max: left }, ...lacking];
}

/** The problem of a typed text; blank text is fine, because it is left out. */
export function inText(text: string, kind: 'name' | 'note'): Problem | undefined {
  const plain = text.trim();
  if (plain === '' || (kind === 'name' ? name : note).safeParse(plain).success) return undefined;
  const max = kind === 'name' ? NAME_MAX : NOTE_MAX;
  if (plain.length > max) return { type: 'too-long', length: plain.length, max };
  return { type: holdsCardNumber(plain) ? 'card-number' : 'unusable' };
}
