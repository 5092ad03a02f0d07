import { canPass } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { isWaiting, type RailLine, type RailSection } from '../../../shared/views/rail-lines';
import { remember } from '../../../shared/views/remember';

/** A card from top to bottom, in pieces that are never cut in two. */
export type CardBlock =
  | { kind: 'head' }
  | { kind: 'stations' }
  | { kind: 'allergies' }
  | { kind: 'changes' }
  | { kind: 'note'; text: string }
  | { kind: 'section'; section: RailSection }
  | { kind: 'line'; line: RailLine; held: boolean }
  | { kind: 'foot' }
  | { kind: 'call' }
  | { kind: 'pass' };

export const blocksOf = remember(
  () => '',
  (card: RailTicket, _: undefined): CardBlock[] => {
    const { note } = card.ticket;
    const blocks: CardBlock[] = [{ kind: 'head' }];
    const { expo } = card;
    if (expo && expo.stations.length > 0) blocks.push({ kind: 'stations' });
    if (card.allergies.length > 0) blocks.push({ kind: 'allergies' });
    // Expo sees what changed on the lines; only a cook can say that the kitchen has seen it.
    if (card.unseenChanges && !expo) blocks.push({ kind: 'changes' });
    if (note !== undefined) blocks.push({ kind: 'note', text: note });
    for (const [index, section] of card.sections.entries()) {
      // The order itself needs a heading only under one that is not its own.
      if (section.kind !== 'original' || index > 0) blocks.push({ kind: 'section', section });
      const held = isWaiting(section);
      for (const line of section.lines) blocks.push({ kind: 'line', line, held });
    }
    if (card.elsewhere > 0) blocks.push({ kind: 'foot' });
    if (expo?.waits) blocks.push({ kind: 'call' });
    if (canPass(card)) blocks.push({ kind: 'pass' });
    return blocks;
  },
);

/** A few rows of a card, in characters. */
const SHORT_NOTE = 160;

/** A name for a block among those of its card. */
export function blockKey(block: CardBlock): string {
  if (block.kind === 'line') return block.line.item.itemId;
  if (block.kind === 'section') {
    const { kind, course, at } = block.section;
    return `${kind} ${course} ${at ?? 'held'}`;
  }
  return block.kind;
}

/**
 * Whether the card may not be cut between this block and the next: a heading never stands alone, and
 * what closes a card never. Only a long note may be the last of its part.
 */
export function isGlued(blocks: readonly CardBlock[], index: number): boolean {
  const block = blocks[index];
  const kind = block?.kind;
  const next = blocks[index + 1]?.kind;
  const isLong = block?.kind === 'note' && block.text.length > SHORT_NOTE;
  return (kind !== 'line' && !isLong) || next === 'foot' || next === 'call' || next === 'pass';
}
