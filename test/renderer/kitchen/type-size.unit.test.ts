import { describe, expect, it } from 'vitest';
import type { PackCard } from '../../../renderer/kitchen/rail/pack';
import { type Board, placeCards, TYPE_STEPS } from '../../../renderer/kitchen/rail/type-size';

/** The room of a rail on a 1080p screen with the all-day column: 1 rem is 18 px. */
const wide: Board = {
  width: 1689,
  height: 935,
  scale: 1.125,
  wanted: 0,
  kind: 'station',
  isLarge: false,
};
/** Cards of a head and so many lines, each 60 px high at the usual type. */
const cards =
  (...lines: number[]) =>
  (_width: number, type: number): PackCard[] =>
    lines.map((count) => ({
      heights: Array.from({ length: count + 1 }, () => 60 * type),
      isGlued: (index) => index === 0,
    }));
const place = (lines: number[], before?: { step: number; columns: number }, isHeld = false) =>
  placeCards(lines.length, cards(...lines), wide, before, isHeld);
const largest = TYPE_STEPS.length - 1;

describe('the size of the type', () => {
  it('is the largest for a few tickets, and the smallest that is easy to read for many', () => {
    const many = Array.from({ length: 60 }, () => 3);
    expect(place([3, 2, 4]).step).toBe(largest);
    expect(TYPE_STEPS[place(many).step]).toBe(0.9);
    const at = (board: Partial<Board>) =>
      TYPE_STEPS[placeCards(60, cards(...many), { ...wide, ...board }, undefined, false).step];
    // On a small screen the usual type is the smallest, and also when a person chose larger type.
    expect(at({ width: 1180, height: 650, scale: 1 })).toBe(1);
    expect(at({ isLarge: true, scale: 1.45 })).toBe(1);
  });

  it('uses free columns before the foot of an earlier one, so that the order stays readable', () => {
    const { pages } = place([1, 1, 1, 1]);
    expect(pages[0]?.map((column) => column.map(({ card }) => card))).toEqual([[0], [1], [2], [3]]);
  });

  it('keeps every card in its place when a finger touches the board', () => {
    const lines = [3, 1, 4, 1, 5, 2, 2];
    const free = place(lines);
    expect(place(lines, free, true).pages).toEqual(free.pages);
  });

  it('puts every ticket on one screen if any size does, and is as large as that allows', () => {
    const ten = place([4, 4, 4, 4, 4, 4, 4, 4, 4, 4]);
    expect(ten.pages).toHaveLength(1);
    expect(ten.step).toBeGreaterThan(0);
    expect(ten.step).toBeLessThan(largest);
  });

  it('never cuts a ticket that the usual size leaves whole', () => {
    const { step, pages } = place([12]);
    expect(pages.flat(2)).toEqual([{ card: 0, from: 0, to: 13 }]);
    expect(step).toBeLessThan(largest);
  });

  it('grows only into clearly more room, so that it does not flicker', () => {
    const lines = [4, 4, 4, 4, 4, 4, 4, 4];
    const free = place(lines).step;
    const one = { step: free - 1, columns: 4 };
    // The same cards fit at the larger size, but only just.
    const tight = { ...wide, height: Math.ceil(2 * 5 * 60 * (TYPE_STEPS[free] ?? 1)) + 10 };
    expect(placeCards(8, cards(...lines), tight, undefined, false).step).toBe(free);
    expect(placeCards(8, cards(...lines), tight, one, false).step).toBe(free - 1);
    expect(placeCards(8, cards(...lines), { ...tight, height: 935 }, one, false).step).toBe(free);
  });

  it('does not change while a finger is on the board', () => {
    const many = Array.from({ length: 20 }, () => 4);
    expect(place(many, { step: 4, columns: 4 }, true).step).toBe(4);
    expect(place([2], { step: 0, columns: 5 }, true)).toMatchObject({ step: 0, columns: 5 });
  });

  it('keeps to a chosen number of columns', () => {
    const two = placeCards(3, cards(3, 3, 3), { ...wide, wanted: 2 }, undefined, false);
    expect(two.columns).toBe(2);
  });

  it('grows less at expo, where tickets in view matter more', () => {
    const expo = placeCards(1, cards(2), { ...wide, kind: 'expo' }, undefined, false);
    expect(TYPE_STEPS[expo.step]).toBeLessThanOrEqual(1.3);
  });
});
