import { expect, it } from 'vitest';
import { RingGate } from '../../../renderer/kitchen/news/ring-gate';

it('lets one ring of a burst through a second, and every void, late ticket and page', () => {
  const gate = new RingGate();
  const rings = [0, 100, 900, 1_000, 1_500, 2_000].map((at) => gate.opens('new-ticket', at));
  expect(rings).toEqual([true, false, false, true, false, true]);
  expect(gate.opens('changed', 2_000)).toBe(true);
  expect([gate.opens('voided', 2_000), gate.opens('voided', 2_001)]).toEqual([true, true]);
});

it('opens after the clock was set back', () => {
  const gate = new RingGate();
  expect([gate.opens('changed', 5_000), gate.opens('changed', 4_000)]).toEqual([true, true]);
});
