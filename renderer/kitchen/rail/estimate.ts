import { hasAllergies } from '../../../shared/domain/allergies';
import type { RailTicket } from '../../../shared/views/rail';
import { isWaiting, type RailLine } from '../../../shared/views/rail-lines';
import type { CardBlock } from './blocks';
import { estimateExpo } from './estimate-expo';
import { rowsOf } from './text-rows';

/** The weights in use. */
export const BOLD = 720;
export const PLAIN = 500;
/** The part of a card's width taken by quantity, paddings and gap, in CSS pixels; see `card/line.module.css`. */
const insetAt = (type: number): number => 26 + 1.2 * Math.max(28 * Math.min(1, type), 22 * type);
/** The smallest target for a finger. */
const TARGET = 44;

/** Sizes of a card's type in CSS pixels at the usual 1 rem; `rail.module.css` has the same figures. */
const sizesAt = (type: number) => ({
  dish: 20 * type,
  small: Math.min(16 * type, 16 + 7 * (type - 1)),
});

/**
 * Estimates a block's height, in CSS pixels, before it is drawn for the first time. Only screens and sizes of type that
 * are not shown rely on it. Shown blocks are measured, so an error only moves the end of a screen.
 */
export function estimate(card: RailTicket, block: CardBlock, width: number, type: number): number {
  const { dish, small } = sizesAt(type);
  if (card.expo) return estimateExpo(card, block, width, type);
  switch (block.type) {
    case 'head':
      return 7 + 1.22 * dish + 1.3 * small + (card.moved ? 1.3 * dish : 0);
    case 'allergies':
      return 12 + Math.max(TARGET, card.allergies.length * 1.4 * dish);
    case 'changes':
      return 8 + Math.max(TARGET, card.changes.length * 1.35 * small);
    case 'note':
      return 16 + 1.4 * small * rowsOf(block.text, width - 60, small, BOLD);
    case 'section':
      return isWaiting(block.section) ? TARGET + 8 : 12 + 1.4 * small;
    case 'line':
      return (
        line(block.line, width - insetAt(type), type) +
        (block.line.rush && block.held ? 1.5 * small : 0) +
        (block.line.item.fireAt === undefined ? 0 : 1.4 * small) +
        (block.line.item.stations.length > 1 ? 1.4 * small : 0)
      );
    case 'fold':
      return TARGET + 4;
    case 'foot':
      return 12 + 1.4 * small;
    case 'expo-row':
    case 'call':
    case 'pass':
      return 57;
  }
}

function line({ item, done, voided, was, seats }: RailLine, width: number, type: number): number {
  const { dish, small: size } = sizesAt(type);
  const seat = seats.length > 0 ? ` S${seats.join(',\u00a0')}` : '';
  const name = 1.12 * dish * rowsOf(`${item.name}${seat}`, width, dish, BOLD);
  if (done) return Math.max(TARGET, 8 + name);
  const small = (text: string) => 1.35 * size * rowsOf(text, width, size, PLAIN);
  const more = voided ? 1.5 * size : 0;
  const { modifiers } = item;
  const ways =
    type > 1
      ? modifiers.reduce((sum, text) => sum + small(text), 0)
      : modifiers.length > 0
        ? small(modifiers.join('  ·  '))
        : 0;
  const allergies = hasAllergies(item) ? 1.6 * size : 0;
  const note = item.note === undefined ? 0 : small(item.note);
  const changed = was === undefined ? 0 : Object.keys(was).length * 1.5 * size;
  return Math.max(TARGET, 7 + name + ways + allergies + note + more + changed);
}
