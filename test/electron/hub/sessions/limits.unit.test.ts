import { describe, expect, it } from 'vitest';
import { QUEUE_MAX } from '../../../../electron/hub/hub';
import { Rate, UNDER_WAY_MAX, UnderWay } from '../../../../electron/hub/sessions/limits';

describe('the work under way of one window', () => {
  it('is limited for each window, and makes room when a call is done', async () => {
    const underWay = new UnderWay(2);
    const [flood, other] = ['flood', 'other'];
    const ends: (() => void)[] = [];
    const work = () => new Promise<string>((resolve) => ends.push(() => resolve('done')));
    const first = underWay.run(flood, work);
    const second = underWay.run(flood, work);
    expect(await underWay.run(flood, work)).toBeUndefined();
    const theirs = underWay.run(other, work);
    for (const end of ends) end();
    expect(await Promise.all([first, second, theirs])).toEqual(['done', 'done', 'done']);
    expect(await underWay.run(flood, async () => 'again')).toBe('again');
  });

  it('makes room also when a call fails', async () => {
    const underWay = new UnderWay(1);
    const window = 'kitchen';
    await expect(underWay.run(window, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await underWay.run(window, async () => 'again')).toBe('again');
  });

  it('leaves most of the command queue to the other windows', () => {
    expect(UNDER_WAY_MAX.commands * 10).toBeLessThan(QUEUE_MAX);
  });
});

describe('the rate of a window', () => {
  it('is a burst, and then as fast as it refills', () => {
    let now = 0;
    const rate = new Rate({ burst: 3, perSecond: 2 }, () => now);
    const window = 'kitchen';
    const taken = (times: number) =>
      Array.from({ length: times }, () => rate.take(window)).filter(Boolean).length;
    expect(taken(10)).toBe(3);
    now += 1_000;
    expect(taken(10)).toBe(2);
    now += 3_600_000;
    expect(taken(10)).toBe(3);
    expect(rate.take('pager')).toBe(true);
  });

  it('forgets windows with a full allowance, and never one that must wait', () => {
    let now = 0;
    const rate = new Rate({ burst: 1, perSecond: 1 }, () => now);
    for (let place = 0; place <= 1_000; place += 1) rate.take(`old ${place}`);
    now += 1_000;
    expect(rate.take('kitchen')).toBe(true);
    for (let place = 0; place <= 1_000; place += 1) rate.take(`new ${place}`);
    expect(rate.take('kitchen')).toBe(false);
  });
});
