import { describe, expect, it } from 'vitest';
import { changesFor } from '../../../../electron/desktop/windows/changes';
import { keyOf, windowsOf } from '../../../../electron/desktop/windows/window-id';
import type { Placement as HousePlacement } from '../../../../shared/contract/house';

const KITCHEN: HousePlacement = { role: 'kitchen', display: 0, mode: 'window' };
const PAGER: HousePlacement = { role: 'pager', display: 0, mode: 'window' };
const FLOOR: HousePlacement = { role: 'front-of-house', display: 0, mode: 'window' };
const MANAGER: HousePlacement = { role: 'manager', display: 0, mode: 'window' };

/** The changes from open windows, opened by the house's placement or by hand, to others. */
const change = (
  from: readonly HousePlacement[],
  to: readonly HousePlacement[],
  byHand: readonly HousePlacement[] = [],
) => {
  const isByHand = (own: boolean) => (window: ReturnType<typeof windowsOf>[number]) => ({
    ...window,
    isByHand: own,
  });
  const open = [
    ...windowsOf(from).map(isByHand(false)),
    ...(byHand.length > 0 ? windowsOf(byHand).map(isByHand(true)) : []),
  ];
  const { open: opened, move, close, stays } = changesFor(open, windowsOf(to));
  return {
    open: opened.map(keyOf),
    move: move.map(keyOf),
    close: close.map(keyOf),
    stays: stays.map(keyOf),
  };
};
const NOTHING = { open: [], move: [], close: [], stays: [] };

describe('a change of the windows that the house has', () => {
  it('opens new windows and touches no others', () => {
    expect(change([FLOOR, KITCHEN], [FLOOR, KITCHEN, KITCHEN, PAGER])).toEqual({
      ...NOTHING,
      open: ['kitchen 2', 'pager'],
    });
    expect(change([FLOOR, KITCHEN], [KITCHEN, FLOOR])).toEqual(NOTHING);
  });

  it('moves a window whose display or mode changed', () => {
    expect(
      change(
        [KITCHEN, KITCHEN, PAGER],
        [{ ...KITCHEN, display: 1 }, { ...KITCHEN, mode: 'kiosk' }, PAGER],
      ),
    ).toEqual({ ...NOTHING, move: ['kitchen', 'kitchen 2'] });
  });

  it('closes a kitchen or a pager, which hold nothing of their own', () => {
    expect(change([FLOOR, KITCHEN, KITCHEN, PAGER], [FLOOR, KITCHEN])).toEqual({
      ...NOTHING,
      close: ['kitchen 2', 'pager'],
    });
  });

  it('never closes front of house, nor the manager: a person may be writing there', () => {
    expect(change([FLOOR, FLOOR, MANAGER, KITCHEN], [KITCHEN])).toEqual({
      ...NOTHING,
      stays: ['front-of-house', 'front-of-house 2', 'manager'],
    });
  });

  it('leaves alone a window that a person opened by hand', () => {
    expect(change([FLOOR, KITCHEN], [FLOOR], [PAGER])).toEqual({ ...NOTHING, close: ['kitchen'] });
  });
});
