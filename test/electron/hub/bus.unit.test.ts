import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { sequenceOf } from '../../../shared/contract/events';
import { openHouse, order } from './house';
import { TestJournal } from './journal/test-journal';

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

async function placed(house: Awaited<ReturnType<typeof openHouse>>, count: number) {
  for (let index = 0; index < count; index += 1) {
    await house.hub.submit(order().command, { role: 'front-of-house' });
  }
}

describe('subscribing', () => {
  it('delivers missed and new events in order, without a gap or a repeat', async () => {
    const house = await openHouse();
    await placed(house, 3);
    const seen: number[] = [];
    house.bus.subscribe({
      name: 'test',
      after: 2,
      next: (events) => {
        seen.push(...events.map(sequenceOf));
      },
    });
    await placed(house, 3);
    await settle();
    expect(seen).toEqual([3, 4, 5, 6, 7]);
  });

  it('reads from the journal what memory no longer has', async () => {
    const first = await openHouse();
    await placed(first, 5);
    const second = await openHouse(new TestJournal(first.journal.events));
    const seen: number[] = [];
    second.bus.subscribe({
      name: 'test',
      after: 0,
      next: (events) => {
        seen.push(...events.map(sequenceOf));
      },
    });
    await placed(second, 1);
    await settle();
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('waits for a slow subscriber without holding up the others or the commands', async () => {
    const house = await openHouse();
    let release = (): void => {};
    const slow: number[][] = [];
    const quick: number[] = [];
    house.bus.subscribe({
      name: 'slow',
      after: 1,
      next: async (events) => {
        slow.push(events.map(sequenceOf));
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      },
    });
    house.bus.subscribe({
      name: 'quick',
      after: 1,
      next: (events) => {
        quick.push(...events.map(sequenceOf));
      },
    });
    await placed(house, 4);
    await settle();
    expect(quick).toEqual([2, 3, 4, 5]);
    expect(slow).toEqual([[2]]);
    release();
    await settle();
    expect(slow).toEqual([[2], [3, 4, 5]]);
  });

  it('reports a subscriber that throws by its name, continues with it, and spares the others', async () => {
    const house = await openHouse();
    const bad: number[] = [];
    const good: number[] = [];
    house.bus.subscribe({
      name: 'bad',
      after: 1,
      next: (events) => {
        bad.push(...events.map(sequenceOf));
        throw new Error('no');
      },
    });
    house.bus.subscribe({
      name: 'good',
      after: 1,
      next: (events) => {
        good.push(...events.map(sequenceOf));
      },
    });
    await placed(house, 2);
    await settle();
    expect(good).toEqual([2, 3]);
    expect(bad).toEqual([2, 3]);
    expect(house.failures.map(({ name }) => name)).toEqual(['bad', 'bad']);
  });

  it('keeps one order for all when a subscriber publishes from inside', async () => {
    const house = await openHouse();
    const orders: number[][] = [[], []];
    let isFirst = true;
    house.bus.subscribe({
      name: 'acting',
      after: 1,
      next: (events) => {
        orders[0]?.push(...events.map(sequenceOf));
        if (isFirst) void house.hub.submit(order().command, { role: 'front-of-house' });
        isFirst = false;
      },
    });
    house.bus.subscribe({
      name: 'watching',
      after: 1,
      next: (events) => {
        orders[1]?.push(...events.map(sequenceOf));
      },
    });
    await placed(house, 2);
    await settle();
    expect(orders[0]).toEqual([2, 3, 4]);
    expect(orders[1]).toEqual([2, 3, 4]);
    // The control: a bare Subject delivers a nested value to later subscribers out of order.
    const bare = new Subject<number>();
    const late: number[] = [];
    bare.subscribe((value) => value === 1 && bare.next(2));
    bare.subscribe((value) => late.push(value));
    bare.next(1);
    expect(late).toEqual([2, 1]);
  });

  it('delivers nothing after the unsubscribe', async () => {
    const house = await openHouse();
    const seen: number[] = [];
    const subscription = house.bus.subscribe({
      name: 'test',
      after: 1,
      next: (events) => {
        seen.push(...events.map(sequenceOf));
      },
    });
    subscription.unsubscribe();
    await placed(house, 1);
    await settle();
    expect(seen).toEqual([]);
  });
});
