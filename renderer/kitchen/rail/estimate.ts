import { hasAllergies } from '../../../shared/domain/allergies';
import type { ExpoRow } from '../../../shared/views/expo-rows';
import type { RailTicket } from '../../../shared/views/rail';
import { isWaiting, type RailLine } from '../../../shared/views/rail-lines';
import type { CardBlock } from './blocks';

/** Mean widths of a character as a share of the font size, for the weights in use. */
const BOLD = 0.58;
const PLAIN = 0.53;
/** The part of a card's width taken by quantity, paddings and borders, in CSS pixels. */
const LINE_INSET = 84;

/**
 * Estimates a block's height, in CSS pixels, before it is drawn for the first time. Only screens that are
 * not shown rely on it. Shown blocks are measured, so an error only moves the end of a screen.
 */
export function estimate(card: RailTicket, block: CardBlock, width: number): number {
  switch (block.type) {
    case 'head':
      if (card.expo) return 54;
      return 64 + (card.moved ? 20 : 0);
    case 'allergies':
      if (card.expo) return 8 + 21 * (card.allergies.length + (card.allergiesSeen ? 0 : 1));
      return 12 + Math.max(44, card.allergies.length * 28);
    case 'changes':
      return 52;
    case 'note':
      return 16 + 22 * rows(block.text, width - 32, 16 * BOLD);
    case 'section':
      return isWaiting(block.section) ? 53 : 37;
    case 'line':
      return (
        line(block.line, width - LINE_INSET) +
        (block.line.rush && block.held ? 26 : 0) +
        (block.line.item.fireAt === undefined ? 0 : 24) +
        (block.line.item.stations.length > 1 ? 22 : 0)
      );
    case 'foot':
      return 32;
    case 'expo-row':
      return expoRow(block.row, width);
    case 'call':
      return 48;
    case 'pass':
      return 57;
  }
}

/** The part of a card's width at expo taken by quantity, states, paddings and gaps. */
const ROW_INSET = 124;

function expoRow(row: ExpoRow, width: number): number {
  if (row.kind !== 'dish') return row.kind === 'served' ? 26 : 46;
  const { item, seats } = row;
  const room = width - ROW_INSET;
  const small = [seats.length > 0 ? `seats ${seats.join(', ')}` : '', ...item.modifiers, item.note]
    .filter(Boolean)
    .join(' · ');
  const name = 19 * rows(item.name, room, 16 * BOLD);
  return Math.max(44, 7 + name + (small === '' ? 0 : 18 * rows(small, room, 14 * PLAIN)));
}

function line({ item, done, voided }: RailLine, width: number): number {
  const name = 26 * rows(item.name, width, 20 * BOLD);
  if (done) return Math.max(44, 16 + name);
  const small = (text: string) => 24 * rows(text, width, 16 * PLAIN);
  const more = voided ? 26 : 0;
  const modifiers = item.modifiers.length > 0 ? small(item.modifiers.join(',  ')) : 0;
  const allergies = hasAllergies(item) ? 30 : 0;
  const note = item.note === undefined ? 0 : small(item.note);
  return Math.max(52, 17 + name + modifiers + allergies + note + more);
}

const rows = (text: string, width: number, perCharacter: number): number =>
  Math.max(1, Math.ceil((text.length * perCharacter) / Math.max(1, width)));
