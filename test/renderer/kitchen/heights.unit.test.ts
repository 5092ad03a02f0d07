import { describe, expect, it } from 'vitest';
import { Heights } from '../../../renderer/kitchen/rail/heights';
import { rail } from '../../../shared/views/rail';
import { given, line, order } from '../../shared/domain/given';

const SIZE = { width: 300, scale: 1, type: 1 };

/** The head of the only card on the rail: what is measured of it, and the height to place it with. */
function headOfCard() {
  const [card] = rail(given(order('t1', [line('a', 'burrito')])).state, 'all');
  if (!card) throw new Error('nothing is on the rail');
  const heights = new Heights();
  const placed = () => heights.of(card, '', SIZE, 'en')[0];
  placed();
  const measured = (height: number, isKeyed: boolean) =>
    heights.measured(card, '', SIZE, 'en', { index: 0, height, isKeyed });
  return { measured, placed };
}

describe('the height of a card', () => {
  it('is what was measured, also when it gets lower where it is', () => {
    const { measured, placed } = headOfCard();
    expect(measured(76, true)).toBe(true);
    expect(placed()).toBe(76);
    expect(measured(76.3, true)).toBe(false);
    expect(measured(61, true)).toBe(true);
    expect(placed()).toBe(61);
  });

  it('stays the larger one when the card changes places with another, so that they stop', () => {
    const { measured, placed } = headOfCard();
    measured(55, false);
    // As the ninth it has a digit, which needs a second row; as the tenth it has none.
    expect(measured(76, true)).toBe(true);
    expect(measured(55, false)).toBe(false);
    expect(measured(76, true)).toBe(false);
    expect(placed()).toBe(76);
  });
});
