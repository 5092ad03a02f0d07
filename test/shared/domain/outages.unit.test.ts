import { describe, expect, it } from 'vitest';
import { openDay } from '../../../shared/domain/open-day';
import { at, command, given, line, OPENING, order } from './given';

const out = command('menu.eighty-six', { menuItemId: 'fries' });
const few = command('menu.eighty-six', { menuItemId: 'fries', remaining: 2 });
const back = command('menu.restore', { menuItemId: 'fries' });
const second = (seconds: number) => OPENING + seconds * 1_000;

describe('times without a dish', () => {
  it('begin when it is 86’d and end when it is back', () => {
    expect(given(at(10, out)).state.outages).toEqual([
      { menuItemId: 'fries', name: 'Fries', from: second(10) },
    ]);
    expect(given(at(10, out), at(40, back)).state.outages).toEqual([
      { menuItemId: 'fries', name: 'Fries', from: second(10), to: second(40) },
    ]);
  });

  it('begin when the last one is sold, not while some are left', () => {
    const one = order('t1', [line('a', 'fries')]);
    const last = order('t2', [line('b', 'fries')]);
    expect(given(at(1, few), at(5, one)).state.outages).toBeUndefined();
    expect(given(at(1, few), at(5, one), at(9, last)).state.outages).toEqual([
      { menuItemId: 'fries', name: 'Fries', from: second(9) },
    ]);
  });

  it('are listed separately when a dish was out twice', () => {
    const again = given(at(10, out), at(20, few), at(30, command('menu.eighty-six', out.data)));
    expect(again.state.outages?.map(({ from, to }) => [from, to])).toEqual([
      [second(10), second(20)],
      [second(30), undefined],
    ]);
  });

  it('start again with the day for a dish that is still out, and are dropped for one that is back', () => {
    const limeade = command('menu.eighty-six', { menuItemId: 'limeade', until: 'restored' });
    const { state } = given(at(10, out), at(20, limeade), at(30, back), (before) =>
      openDay(before, '2026-11-24'),
    );
    expect(state.outages).toEqual([{ menuItemId: 'limeade', name: 'Limeade', from: second(31) }]);
  });
});
