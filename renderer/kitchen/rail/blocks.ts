import { canPass } from '../../../shared/views/expo';
import { type ExpoRow, expoRows } from '../../../shared/views/expo-rows';
import type { RailTicket } from '../../../shared/views/rail';
import { foldKey, hasHeading, partsOf, type RailFold } from '../../../shared/views/rail-folds';
import { isWaiting, type RailLine, type RailSection } from '../../../shared/views/rail-lines';
import { remember } from '../../../shared/views/remember';

/** A block of a card, from top to bottom. A block is never cut in two. */
export type CardBlock =
  | { type: 'head' }
  | { type: 'allergies' }
  | { type: 'changes' }
  | { type: 'note'; text: string }
  | { type: 'section'; section: RailSection }
  | { type: 'line'; line: RailLine; held: boolean }
  | { type: 'expo-row'; row: ExpoRow }
  | { type: 'fold'; fold: RailFold; isOpen: boolean }
  | { type: 'foot' }
  | { type: 'call' }
  | { type: 'pass' };

/** The keys of a card's folds that are open, joined by `|`: a string, so that a card can compare it. */
export type OpenFolds = string;

export const blocksOf = remember(
  (folds: OpenFolds) => folds,
  (card: RailTicket, folds: OpenFolds): CardBlock[] => {
    const { note } = card.ticket;
    if (card.expo) return expoBlocks(card);
    const open = new Set(folds.split('|'));
    const blocks: CardBlock[] = [{ type: 'head' }];
    if (card.allergies.length > 0) blocks.push({ type: 'allergies' });
    if (card.unseenChanges) blocks.push({ type: 'changes' });
    if (note !== undefined) blocks.push({ type: 'note', text: note });
    const parts = partsOf(card.sections);
    for (const [index, section] of parts.sections.entries()) {
      if (hasHeading(section, index)) blocks.push({ type: 'section', section });
      const held = isWaiting(section);
      for (const line of section.lines) blocks.push({ type: 'line', line, held });
    }
    for (const fold of parts.folds) {
      const isOpen = open.has(foldKey(fold));
      blocks.push({ type: 'fold', fold, isOpen });
      if (!isOpen) continue;
      const held = fold.kind === 'held';
      for (const line of fold.lines) blocks.push({ type: 'line', line, held });
    }
    if (card.elsewhere > 0) blocks.push({ type: 'foot' });
    return blocks;
  },
);

/** A card at expo. It sees changes on the lines; only a cook can mark them as seen. */
function expoBlocks(card: RailTicket): CardBlock[] {
  const { note } = card.ticket;
  return [
    { type: 'head' },
    ...(card.allergies.length > 0 ? [{ type: 'allergies' } as const] : []),
    ...(note === undefined ? [] : [{ type: 'note', text: note } as const]),
    ...expoRows(card, undefined).map((row) => ({ type: 'expo-row', row }) as const),
    ...(showsCall(card) ? [{ type: 'call' } as const] : []),
    ...(canPass(card) ? [{ type: 'pass' } as const] : []),
  ];
}

/** True if a server is called, or nobody carries the pager of the server who would be. */
const showsCall = ({ expo }: RailTicket): boolean =>
  expo !== undefined && (expo.waits || (expo.paged.missing !== undefined && expo.stage !== 'held'));

/** Characters of a note that fill a few rows of a card. */
const SHORT_NOTE = 160;

/** Returns a key of a block that is unique in its card. */
export function blockKey(block: CardBlock): string {
  if (block.type === 'line') return block.line.item.itemId;
  if (block.type === 'expo-row') return rowKey(block.row);
  if (block.type === 'fold') return `fold ${foldKey(block.fold)}`;
  if (block.type === 'section') {
    const { kind, course, at } = block.section;
    return `${kind} ${course} ${at ?? 'held'}`;
  }
  return block.type;
}

function rowKey(row: ExpoRow): string {
  if (row.kind === 'dish') return row.item.itemId;
  return row.kind === 'served' ? row.kind : `${row.section.kind} ${row.section.course}`;
}

/**
 * Returns true if the card must not be cut between this block and the next: a heading never stands alone,
 * and neither does a closing block. Only a long note may be the last of its part.
 */
export function isGlued(blocks: readonly CardBlock[], index: number): boolean {
  const block = blocks[index];
  const type = block?.type;
  const next = blocks[index + 1]?.type;
  const isLong = block?.type === 'note' && block.text.length > SHORT_NOTE;
  const isEnd = type === 'line' || type === 'fold' || type === 'expo-row' || isLong;
  return !isEnd || next === 'foot' || next === 'call' || next === 'pass';
}
