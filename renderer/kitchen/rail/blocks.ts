import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { isWaiting, type RailLine, type RailSection } from '../../../shared/views/rail-lines';
import { remember } from '../../../shared/views/remember';

/** A block of a card, from top to bottom. A block is never cut in two. */
export type CardBlock =
  | { type: 'head' }
  | { type: 'stations' }
  | { type: 'allergies' }
  | { type: 'changes' }
  | { type: 'note'; text: string }
  | { type: 'section'; section: RailSection }
  | { type: 'line'; line: RailLine; held: boolean }
  | { type: 'foot' }
  | { type: 'call' }
  | { type: 'pass' };

export const blocksOf = remember(
  () => '',
  (card: RailTicket, _: undefined): CardBlock[] => {
    const { note } = card.ticket;
    const blocks: CardBlock[] = [{ type: 'head' }];
    const { expo } = card;
    if (expo && expo.stations.length > 0) blocks.push({ type: 'stations' });
    if (card.allergies.length > 0) blocks.push({ type: 'allergies' });
    // Expo sees changes on the lines; only a cook can mark them as seen.
    if (card.unseenChanges && !expo) blocks.push({ type: 'changes' });
    if (note !== undefined) blocks.push({ type: 'note', text: note });
    for (const [index, section] of card.sections.entries()) {
      // The original order needs a heading only below another section.
      if (section.kind !== 'original' || index > 0) blocks.push({ type: 'section', section });
      const held = isWaiting(section);
      for (const line of section.lines) blocks.push({ type: 'line', line, held });
    }
    if (card.elsewhere > 0) blocks.push({ type: 'foot' });
    if (expo?.waits) blocks.push({ type: 'call' });
    if (canPass(card)) blocks.push({ type: 'pass' });
    return blocks;
  },
);

/** Characters of a note that fill a few rows of a card. */
const SHORT_NOTE = 160;

/** Returns a key of a block that is unique in its card. */
export function blockKey(block: CardBlock): string {
  if (block.type === 'line') return block.line.item.itemId;
  if (block.type === 'section') {
    const { kind, course, at } = block.section;
    return `${kind} ${course} ${at ?? 'held'}`;
  }
  return block.type;
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
  return (type !== 'line' && !isLong) || next === 'foot' || next === 'call' || next === 'pass';
}
