import { beforeEach, describe, expect, it } from 'vitest';
import type { Sender } from '../../../../../electron/hub/sessions/approvals/gate';
import { COUNTS_MS } from '../../../../../electron/hub/sessions/approvals/throttle';
import { ALL, openGate, PIN, sender } from './guarded';

let floor: Sender;
beforeEach(() => {
  floor = sender('front-of-house');
});
const MINUTE = 60_000;

describe('wrong PINs', () => {
  it('are free three times, then cost a growing wait', async () => {
    const { gate, clock } = await openGate({ pins: ALL });
    const seconds: number[] = [];
    for (let times = 0; times < 10; times += 1) {
      const answer = await gate.approve({ for: 'voids', pin: '0000' }, floor);
      const retryAt = answer.ok ? 0 : (answer.retryAt ?? clock.now);
      seconds.push((retryAt - clock.now) / 1000);
      clock.now = retryAt;
    }
    expect(seconds).toEqual([0, 0, 5, 15, 30, 60, 120, 300, 300, 300]);
  });

  it('delay the right one too, and the answer has the time left', async () => {
    const { gate, clock, count } = await openGate({ pins: ALL });
    for (let times = 0; times < 3; times += 1)
      await gate.approve({ for: 'voids', pin: '0000' }, floor);
    clock.now += 1_500;
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject({
      error: { code: 'busy', reason: 'pin-wait', values: { seconds: 4 } },
      retryAt: clock.now + 3_500,
    });
    expect(gate.status(floor)).toMatchObject({ retryAt: clock.now + 3_500 });
    expect(count.keys).toBe(3);
    clock.now += 3_500;
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject({ ok: true });
  });

  it('at one window do not delay another, until there are many in the house', async () => {
    const { gate } = await openGate({ pins: ALL });
    const wrong = async (name: string) => {
      for (let times = 0; times < 3; times += 1)
        await gate.approve({ for: 'voids', pin: '0000' }, sender('front-of-house', name));
    };
    const right = () => gate.approve({ for: 'voids', pin: PIN.Mia }, floor);
    await wrong('front-of-house 2');
    await wrong('front-of-house 3');
    expect(await right()).toMatchObject({ ok: true });
    await wrong('front-of-house 4');
    expect(await right()).toMatchObject({ error: { reason: 'pin-wait' } });
  });

  it('are reset by the right PIN of a manager, not by that of another person', async () => {
    const { gate } = await openGate({ pins: ALL });
    const give = (pin: string) => gate.approve({ for: 'voids', pin }, floor);
    await give('0000');
    await give('0001');
    await give(PIN.Mia);
    await give('0002');
    expect(await give('0003')).toMatchObject({ error: { reason: 'pin-wait' } });
    const other = await openGate({ pins: ALL });
    for (const pin of ['0000', '0001', PIN.Ana, '0002', '0003'])
      await other.gate.approve({ for: 'voids', pin }, floor);
    expect(other.gate.status(floor)).not.toHaveProperty('retryAt');
  });

  it('count after a reload, a new window and a restart, and expire after an hour', async () => {
    const { gate, reopen, clock } = await openGate({ pins: ALL });
    for (let times = 0; times < 3; times += 1)
      await gate.approve({ for: 'voids', pin: '0000' }, floor);
    const fresh = sender('front-of-house');
    expect(gate.status(fresh)).toMatchObject({ retryAt: clock.now + 5_000 });
    const { gate: restarted } = await reopen();
    expect(restarted.status(fresh)).toMatchObject({ retryAt: clock.now + 5_000 });
    clock.now += COUNTS_MS;
    await restarted.approve({ for: 'voids', pin: '0000' }, fresh);
    expect(restarted.status(fresh)).not.toHaveProperty('retryAt');
  });

  it('count also when they cannot be written', async () => {
    const { gate, file, failures } = await openGate({ pins: ALL });
    file.fails = true;
    for (let times = 0; times < 3; times += 1)
      await gate.approve({ for: 'voids', pin: '0000' }, floor);
    expect(gate.status(floor)).toHaveProperty('retryAt');
    expect(failures).toHaveLength(3);
  });

  it('never cause an endless wait, also when the clock is set back', async () => {
    const { gate, clock } = await openGate({ pins: ALL });
    for (let times = 0; times < 3; times += 1)
      await gate.approve({ for: 'voids', pin: '0000' }, floor);
    clock.now -= 24 * 60 * MINUTE;
    expect(gate.status(floor)).toMatchObject({ retryAt: clock.now + 5_000 });
    clock.now += 5_000;
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject({ ok: true });
  });
});

describe('an attempt to try every PIN', () => {
  it('gets 10,000 answers and only a few checks', async () => {
    const { gate, clock, count, told } = await openGate({ pins: ALL });
    const answers = { wrong: 0, wait: 0 };
    for (let pin = 0; pin < 10_000; pin += 1) {
      const text = String(pin).padStart(4, '0');
      const answer = await gate.approve({ for: 'voids', pin: text }, floor);
      if (!answer.ok && answer.error.reason === 'pin-wait') answers.wait += 1;
      else if (!answer.ok && answer.error.reason === 'wrong-pin') answers.wrong += 1;
      clock.now += 100;
    }
    // A thousand seconds: three at once, then after 5, 15, 30, 60, 120, 300 and 300 more.
    expect(answers).toEqual({ wrong: 10, wait: 9_990 });
    expect(count.keys).toBe(10);
    expect(told()).toHaveLength(10);
  });

  it('gets one check at a time while it sends many', async () => {
    const { gate, count } = await openGate({ pins: ALL });
    const first = gate.approve({ for: 'voids', pin: PIN.Ana }, floor);
    expect(await gate.approve({ for: 'voids', pin: PIN.Ana }, floor)).toMatchObject({
      error: { code: 'busy', reason: 'pin-pending' },
    });
    expect(await first).toMatchObject({ ok: true });
    expect(count.keys).toBe(1);
  });

  it('gets one check at a time also from many windows', async () => {
    const { gate, count } = await openGate({ pins: ALL });
    const windows = Array.from({ length: 16 }, (_, at) => sender('front-of-house', `window ${at}`));
    const answers = await Promise.all(
      windows.flatMap((from) =>
        Array.from({ length: 100 }, () => gate.approve({ for: 'voids', pin: '0000' }, from)),
      ),
    );
    expect(answers.every((answer) => !answer.ok)).toBe(true);
    // Each window has one check at a time, and the house no more than its free attempts.
    expect(count).toMatchObject({ keys: 9, most: 1 });
  });
});
