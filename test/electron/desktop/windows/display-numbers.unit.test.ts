import { describe, expect, it } from 'vitest';
import { byNumber, inOrder, renumber } from '../../../../electron/desktop/windows/display-numbers';
import type { Area } from '../../../../electron/desktop/windows/where';

const display = (id: number, x: number): Area => {
  const bounds = { x, y: 0, width: 1920, height: 1080 };
  return { id, bounds, workArea: bounds };
};
const [left, main, right, late] = [
  display(7, -1920),
  display(3, 0),
  display(5, 1920),
  display(9, 3840),
];
const ids = (displays: readonly (Area | undefined)[]) => displays.map((each) => each?.id);

it('displays are numbered from the main one, then from left to right', () => {
  expect(ids(inOrder([right, left, main], main.id))).toEqual([3, 7, 5]);
});

describe('the number of a display', () => {
  it('stays while another is gone, which gets its own number back', () => {
    const numbers = renumber([3, 7, 5], [main, right]);
    expect(ids(byNumber(numbers, [main, right]))).toEqual([3, undefined, 5]);
    expect(renumber(numbers, [main, left, right])).toEqual([3, 7, 5]);
  });

  it('goes to a new display that replaces a lost one', () => {
    expect(renumber([3, 7, 5], [main, right, late])).toEqual([3, 9, 5]);
  });

  it('is counted again when all are there and another is the main one, or there is one more', () => {
    expect(renumber([3, 7, 5], [right, main, left])).toEqual([5, 3, 7]);
    expect(renumber([3, 7], [main, left, right])).toEqual([3, 7, 5]);
  });

  it('stays for the main one, too, while another stands in for it', () => {
    expect(ids(byNumber(renumber([3, 5], [right]), [right]))).toEqual([undefined, 5]);
  });
});
