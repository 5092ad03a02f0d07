import type { ExpoRow } from '../../../shared/views/expo-rows';
import type { RailTicket } from '../../../shared/views/rail';
import type { CardBlock } from './blocks';
import { BOLD, PLAIN } from './estimate';
import { rowsOf } from './text-rows';

/** The part of a card's width at expo taken by quantity, states, paddings and gaps. */
const ROW_INSET = 124;

/** Estimates a block's height at expo, in CSS pixels, before it is drawn for the first time. */
export function estimateExpo(
  card: RailTicket,
  block: CardBlock,
  width: number,
  type: number,
): number {
  switch (block.type) {
    case 'head':
      return 54 * type;
    case 'allergies':
      return 8 + 21 * type * (card.allergies.length + (card.allergiesSeen ? 0 : 1));
    case 'note':
      return 16 + 22 * type * rowsOf(block.text, width - 32, 16 * type, BOLD);
    case 'expo-row':
      return expoRow(block.row, width, type);
    case 'pass':
      return 57;
    default:
      return 48;
  }
}

function expoRow(row: ExpoRow, width: number, type: number): number {
  if (row.kind !== 'dish') return row.kind === 'served' ? 26 * type : Math.max(46, 26 * type);
  const { item, seats } = row;
  const room = width - ROW_INSET;
  const small = [seats.length > 0 ? `seats ${seats.join(', ')}` : '', ...item.modifiers, item.note]
    .filter(Boolean)
    .join(' · ');
  const name = 19 * type * rowsOf(item.name, room, 16 * type, BOLD);
  const more = small === '' ? 0 : 18 * type * rowsOf(small, room, 14 * type, PLAIN);
  return Math.max(44, 7 + name + more);
}
