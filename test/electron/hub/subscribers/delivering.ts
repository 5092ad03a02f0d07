import { onTestFinished, vi } from 'vitest';
import { Notices } from '../../../../electron/hub/notices';
import type { Backoff } from '../../../../electron/hub/subscribers/backoff';
import { type Cursors, MemoryCursors } from '../../../../electron/hub/subscribers/cursors';
import { SubscriberRunner } from '../../../../electron/hub/subscribers/runner';
import type { Delivery, Subscriber } from '../../../../electron/hub/subscribers/subscriber';
import { type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import { makeCommand, openHouse, order } from '../house';

export const QUICK: Backoff = { firstMs: 2, longestMs: 4, parkAfter: 3 };
const LIMITS = { quietMs: 0, stopMs: 20 };

/** Waits until a value is as expected; a busy machine may take longer. */
export const until = <T>(read: () => T, wanted: (value: T) => boolean): Promise<T> =>
  vi.waitFor(
    () => {
      const value = read();
      if (!wanted(value)) throw new Error(`still ${JSON.stringify(value)}`);
      return value;
    },
    { timeout: 20_000, interval: 2 },
  );

/** A house that keeps running while its subscribers start and stop, as over restarts of the app. */
export async function openDelivering() {
  const house = await openHouse();
  const start = (
    subscribers: readonly Subscriber[],
    cursors: Cursors = new MemoryCursors(),
    backoff: Partial<Backoff> = QUICK,
  ) => {
    const notices = new Notices(() => house.clock.now);
    const runner = new SubscriberRunner({
      bus: house.bus,
      contextFor: () => ({
        state: () => house.hub.state,
        publish: async () => ({ ok: true, sequence: 0 }),
        now: () => house.clock.now,
      }),
      notices,
      cursors,
      backoff,
    });
    for (const subscriber of subscribers) runner.start(subscriber, LIMITS);
    onTestFinished(() => runner.stop());
    return { runner, notices, codes: () => notices.all.map(({ code, detail }) => [code, detail]) };
  };
  return {
    ...house,
    start,
    place: async (): Promise<void> => {
      await house.hub.submit(order().command, { role: 'front-of-house' });
    },
    change: async (): Promise<void> => {
      const { settings } = house.hub.state.house;
      await house.hub.submit(makeCommand('house.change', { settings }), { role: 'manager' });
    },
  };
}

/** Something outside the hub that keeps what reaches it, such as paper chits. */
export class Outside {
  readonly got: number[] = [];
  /** Called before events are kept. The delivery fails with what it throws. */
  before: (events: readonly HeardEvent[]) => void | Promise<void> = () => {};

  delivery(change: Partial<Delivery> = {}): Delivery {
    return {
      name: 'printer',
      delivery: 'at-least-once',
      handle: async (events) => {
        await this.before(events);
        this.got.push(...events.map(sequenceOf));
      },
      ...change,
    };
  }

  /** True when every sequence from `from` to `to` arrived; each for the first time in order. */
  has(from: number, to: number): boolean {
    const first = [...new Set(this.got)].filter((sequence) => sequence >= from && sequence <= to);
    return (
      first.length === to - from + 1 && first.every((sequence, index) => sequence === from + index)
    );
  }
}
