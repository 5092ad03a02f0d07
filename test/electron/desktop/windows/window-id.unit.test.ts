import { describe, expect, it } from 'vitest';
import { keyOf, nameOf, windowsOf } from '../../../../electron/desktop/windows/window-id';

describe('the windows of a house', () => {
  it('are the usual three at their last places when it lists none', () => {
    const usual = ['front-of-house', 'kitchen', 'pager'].map((role) => ({
      role,
      screen: 1,
      placement: { display: undefined, mode: 'window' },
    }));
    expect(windowsOf(undefined)).toEqual(usual);
    expect(windowsOf([])).toEqual(usual);
  });

  it('are those that it lists; the same role again is its next screen', () => {
    const wanted = windowsOf([
      { role: 'kitchen', display: 1, mode: 'kiosk' },
      { role: 'pager', display: 0, mode: 'window' },
      { role: 'kitchen', display: 2, mode: 'full-screen' },
    ]);
    expect(wanted.map(keyOf)).toEqual(['kitchen', 'pager', 'kitchen 2']);
    expect(wanted[2]?.placement).toEqual({ display: 2, mode: 'full-screen' });
  });
});

it('the name of a window is its role, with its number from the second on', () => {
  expect(nameOf({ role: 'kitchen', screen: 1 })).toBe('kitchen window');
  expect(nameOf({ role: 'kitchen', screen: 2 })).toBe('kitchen window 2');
});
