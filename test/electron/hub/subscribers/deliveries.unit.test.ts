import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TryLater } from '../../../../electron/hub/subscribers/backoff';
import { MemoryCursors } from '../../../../electron/hub/subscribers/cursors';
import { eventName, sequenceOf } from '../../../../shared/contract/events';
import { Outside, openDelivering, until } from './delivering';

const systemError = (code: string): Error => Object.assign(new Error(code), { code });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

describe('a delivery', () => {
  it('starts at the current event when it is new, and gets every event from there on, in order', async () => {
    const house = await openDelivering();
    await house.place();
    const first = house.bus.lastSequence + 1;
    const outside = new Outside();
    house.start([outside.delivery()]);
    for (let count = 0; count < 3; count += 1) await house.place();
    await until(
      () => outside.got,
      () => outside.has(first, house.bus.lastSequence),
    );
    expect(outside.got[0]).toBe(first);
    expect(outside.got).toHaveLength(house.bus.lastSequence - first + 1);
  });

  it('continues after a restart where it stopped: with the missed events, and nothing twice', async () => {
    const house = await openDelivering();
    const [cursors, outside] = [new MemoryCursors(), new Outside()];
    const one = house.start([outside.delivery()], cursors);
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    await one.runner.stop();
    await house.place();
    house.start([outside.delivery()], cursors);
    await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    expect(outside.got).toHaveLength(new Set(outside.got).size);
  });

  it('gets the same events again after a failure, before any later ones, and its notice goes', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    let failures = 2;
    outside.before = () => {
      failures -= 1;
      if (failures >= 0) throw new Error('no paper');
    };
    const { codes, notices } = house.start([outside.delivery()]);
    const raised = vi.spyOn(notices, 'raise');
    const first = house.bus.lastSequence + 1;
    for (let count = 0; count < 3; count += 1) await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    expect(outside.got).toEqual([...outside.got].sort((a, b) => a - b));
    expect(raised).toHaveBeenCalledWith(
      'subscriber-failed',
      'The printer failed. The service goes on without it.',
      'printer',
      'office',
    );
    await until(codes, (all) => all.length === 0);
  });

  it('holds up no other delivery', async () => {
    const house = await openDelivering();
    const [broken, well] = [new Outside(), new Outside()];
    broken.before = () => new Promise(() => {});
    house.start([broken.delivery(), well.delivery({ name: 'webhook' })]);
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => well.has(first, house.bus.lastSequence),
      (has) => has,
    );
  });

  it('gets only the events that it wants', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    const types = new Set<string>();
    outside.before = (events) => {
      for (const event of events) types.add(eventName(event));
    };
    house.start([outside.delivery({ wants: ['house.changed'] })]);
    await house.place();
    await house.change();
    await until(
      () => types.size,
      (size) => size > 0,
    );
    expect([...types]).toEqual(['house.changed']);
  });

  it('starts at the current event when another house wrote its cursor', async () => {
    const house = await openDelivering();
    const [cursors, outside] = [new MemoryCursors(), new Outside()];
    await house.place();
    await cursors.write('printer', { house: 'another', sequence: 1 });
    house.start([outside.delivery()], cursors);
    const next = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => outside.got.length,
      (length) => length > 0,
    );
    expect(outside.got[0]).toBe(next);
  });

  it('starts with the oldest event when its cursor is damaged: nothing is lost', async () => {
    const house = await openDelivering();
    const [cursors, outside] = [new MemoryCursors(), new Outside()];
    for (let count = 0; count < 3; count += 1) await house.place();
    vi.spyOn(cursors, 'read').mockResolvedValueOnce('damaged' as never);
    house.start([outside.delivery()], cursors);
    await until(
      () => outside.has(1, house.bus.lastSequence),
      (has) => has,
    );
  });

  it('waits for a disk that cannot write its cursor, and handles nothing twice in the meantime', async () => {
    const house = await openDelivering();
    const [cursors, outside] = [new MemoryCursors(), new Outside()];
    const write = vi.spyOn(cursors, 'write');
    const { runner } = house.start([outside.delivery()], cursors);
    for (let times = 0; times < 6; times += 1) write.mockRejectedValueOnce(systemError('ENOSPC'));
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => write.mock.calls.length,
      (calls) => calls > 6,
    );
    await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    expect(outside.got).toHaveLength(new Set(outside.got).size);
    expect(runner.parked()).toEqual([]);
  });

  it('ends in limited time, whatever it waits for', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    outside.before = () => {
      throw systemError('ECONNREFUSED');
    };
    const slow = { firstMs: 60_000, longestMs: 60_000 };
    const { runner, codes } = house.start([outside.delivery()], new MemoryCursors(), slow);
    await house.place();
    await until(codes, (all) => all.length > 0);
    const began = performance.now();
    await runner.stop();
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('a temporary failure', () => {
  it.each([
    ['an error of the system', () => systemError('ENOSPC')],
    [
      'an error that the delivery declares as temporary',
      () => new TryLater('the printer is warming up'),
    ],
  ])('(%s) is retried without a limit and never parks', async (_what, trouble) => {
    const house = await openDelivering();
    const outside = new Outside();
    let attempts = 0;
    outside.before = () => {
      attempts += 1;
      if (attempts < 20) throw trouble();
    };
    const { runner } = house.start([outside.delivery()]);
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    expect(runner.parked()).toEqual([]);
  });

  it('may have a notice of its own, which goes as soon as the work succeeds', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    let isThere = false;
    const notice = { code: 'copies-failed', message: 'No drive.', detail: '/usb' } as const;
    outside.before = () => {
      if (!isThere) throw new TryLater('no drive', { notice });
    };
    const { codes } = house.start([outside.delivery()]);
    await house.place();
    await until(codes, (all) => all.length > 0);
    expect(codes()).toEqual([['copies-failed', '/usb']]);
    isThere = true;
    await until(codes, (all) => all.length === 0);
  });

  it.each([
    ['with a notice of its own', 'copies-failed', true],
    ['without one', 'printer', false],
  ])('that is declared (%s) prints one line without a stack', async (_what, name, hasNotice) => {
    const printed = vi.mocked(console.error);
    printed.mockClear();
    const house = await openDelivering();
    const outside = new Outside();
    const notice = { code: 'copies-failed', message: 'No drive.', detail: '/usb' } as const;
    const options = { cause: systemError('ENOENT'), ...(hasNotice && { notice }) };
    outside.before = () => {
      throw new TryLater('No drive.', options);
    };
    const { codes } = house.start([outside.delivery()]);
    await house.place();
    await until(codes, (all) => all.length > 0);
    expect(printed.mock.calls).toEqual([[`${name}:`, 'No drive. (ENOENT)']]);
  });

  it('is retried at once when the house is changed: its settings may have been the cause', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    let isThere = false;
    outside.before = () => {
      if (!isThere) throw systemError('ECONNREFUSED');
    };
    const slow = { firstMs: 3_600_000, longestMs: 3_600_000 };
    const { codes } = house.start([outside.delivery()], new MemoryCursors(), slow);
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(codes, (all) => all.length > 0);
    isThere = true;
    await house.change();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
  });
});

describe('a parked delivery', () => {
  /** One event of several cannot be printed. */
  async function parked() {
    const house = await openDelivering();
    const [cursors, outside] = [new MemoryCursors(), new Outside()];
    const first = house.bus.lastSequence + 1;
    const poison = first + 1;
    const state = { isBroken: true, attempts: 0 };
    outside.before = (events) => {
      if (!state.isBroken || !events.map(sequenceOf).includes(poison)) return;
      state.attempts += 1;
      throw new Error('no such character');
    };
    const one = house.start([outside.delivery()], cursors);
    for (let count = 0; count < 4; count += 1) await house.place();
    await until(
      () => one.runner.parked(),
      (all) => all.length > 0,
    );
    const last = house.bus.lastSequence;
    return { ...house, ...one, cursors, outside, first, poison, last, state, begin: house.start };
  }

  it('stops at the event that fails, shows a notice, and says what waits behind it', async () => {
    const { runner, codes, outside, first, poison, last, clock } = await parked();
    expect(outside.got).toEqual([first]);
    expect(runner.parked()).toEqual([
      {
        name: 'printer',
        reason: 'no such character',
        attempts: 3,
        since: clock.now,
        event: { name: 'ticket.placed', sequence: poison, time: expect.any(Number) },
        waiting: last - poison,
      },
    ]);
    expect(codes()).toEqual([['delivery-parked', 'printer']]);
  });

  it('is not retried by itself, not even when the house is changed', async () => {
    const { state, change } = await parked();
    const { attempts } = state;
    await change();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.attempts).toBe(attempts);
  });

  it('continues with a retry, and nothing is lost', async () => {
    const { runner, codes, outside, first, poison, last, state } = await parked();
    state.isBroken = false;
    expect(runner.retry({ name: 'printer', sequence: poison })).toBe(true);
    await until(
      () => outside.has(first, last),
      (has) => has,
    );
    expect(runner.parked()).toEqual([]);
    await until(codes, (all) => all.length === 0);
  });

  it('parks again at once when a retry fails', async () => {
    const { runner, poison, state } = await parked();
    const { attempts } = state;
    runner.retry({ name: 'printer', sequence: poison });
    const [again] = await until(
      () => runner.parked(),
      (all) => all.length > 0,
    );
    expect(state.attempts).toBe(attempts + 1);
    expect(again).toMatchObject({ attempts: 4 });
  });

  it('continues behind the event with a skip, which loses only that one', async () => {
    const { runner, codes, outside, first, poison, last, cursors, begin } = await parked();
    expect(runner.skip({ name: 'printer', sequence: poison })).toBe(true);
    await until(
      () => outside.has(poison + 1, last),
      (has) => has,
    );
    const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    expect(outside.got).toEqual(all.filter((sequence) => sequence !== poison));
    await until(codes, (shown) => shown.length === 0);
    await runner.stop();
    begin([outside.delivery()], cursors);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(outside.got).toHaveLength(last - first);
  });

  it.each(['retry', 'skip'] as const)(
    'survives a restart without a try, and then %s works',
    async (decision) => {
      const { runner, outside, cursors, begin, poison, last, state } = await parked();
      const before = runner.parked();
      await runner.stop();
      const { attempts } = state;
      const again = begin([outside.delivery()], cursors);
      expect(
        await until(
          () => again.runner.parked(),
          (all) => all.length > 0,
        ),
      ).toEqual(before);
      expect(again.codes()).toEqual([['delivery-parked', 'printer']]);
      expect(state.attempts).toBe(attempts);
      state.isBroken = false;
      expect(again.runner[decision]({ name: 'printer', sequence: poison })).toBe(true);
      await until(
        () => outside.has(poison + 1, last),
        (has) => has,
      );
      expect(outside.got.includes(poison)).toBe(decision === 'retry');
    },
  );

  it('takes a decision only about the event that the person saw', async () => {
    const { runner, poison } = await parked();
    const elsewhere = [
      { name: 'webhook', sequence: poison },
      { name: 'printer', sequence: poison + 1 },
      { name: 'printer' },
    ];
    for (const where of elsewhere) {
      expect(runner.retry(where)).toBe(false);
      expect(runner.skip(where)).toBe(false);
    }
    expect(runner.parked()).toHaveLength(1);
  });
});

describe('work without an event', () => {
  it('runs at every start and after a wake, and is retried by itself', async () => {
    const house = await openDelivering();
    let [runs, failures] = [0, 2];
    let wake = (): void => {};
    const delivery = new Outside().delivery({
      start: (context) => {
        wake = context.wake;
        return undefined;
      },
      catchUp: () => {
        failures -= 1;
        if (failures >= 0) throw new Error('not yet');
        runs += 1;
      },
    });
    const { runner } = house.start([delivery]);
    await until(
      () => runs,
      (count) => count === 1,
    );
    wake();
    await until(
      () => runs,
      (count) => count === 2,
    );
    await runner.stop();
    house.start([delivery]);
    await until(
      () => runs,
      (count) => count === 3,
    );
  });

  it('holds up no event when it fails, parks without one, and can be skipped', async () => {
    const house = await openDelivering();
    const outside = new Outside();
    const catchUp = () => {
      throw new Error('cannot be read');
    };
    const { runner, codes } = house.start([outside.delivery({ catchUp })]);
    const first = house.bus.lastSequence + 1;
    await house.place();
    await until(
      () => outside.has(first, house.bus.lastSequence),
      (has) => has,
    );
    const [parked] = await until(
      () => runner.parked(),
      (all) => all.length > 0,
    );
    expect(parked).toMatchObject({ reason: 'cannot be read', waiting: 0 });
    expect(parked).not.toHaveProperty('event');
    expect(runner.skip({ name: 'printer' })).toBe(true);
    await until(
      () => runner.parked(),
      (all) => all.length === 0,
    );
    await until(codes, (all) => all.length === 0);
  });
});
