import { beforeEach, describe, expect, it, vi } from 'vitest';
import { play } from '../../../renderer/ui/sounds';

/** What a machine with a loudspeaker is told: hertz and seconds. */
const rung: [number, number][] = [];

class Loudspeaker {
  state = 'running';
  currentTime = 0;
  destination = {};
  createOscillator() {
    const frequency = { value: 0 };
    const start = (at: number) => rung.push([frequency.value, Math.round(at * 1000)]);
    const connect = (next: unknown) => next;
    return { type: '', frequency, connect, start, stop: () => {} };
  }
  createGain() {
    const ramp = () => {};
    const gain = {
      setValueAtTime: ramp,
      linearRampToValueAtTime: ramp,
      exponentialRampToValueAtTime: ramp,
    };
    return { gain, connect: (next: unknown) => next };
  }
}

beforeEach(() => {
  vi.stubGlobal('AudioContext', Loudspeaker);
});

describe('the sounds', () => {
  it('are told apart: new, changed, voided, late, paged again', async () => {
    const heard = new Set<string>();
    for (const sound of ['new-ticket', 'changed', 'voided', 'late', 'page-again'] as const) {
      rung.length = 0;
      expect(await play(sound)).toBe(true);
      expect(rung.length).toBeGreaterThan(1);
      heard.add(rung.map(([hertz]) => hertz).join(' '));
    }
    expect(heard.size).toBe(5);
  });
});
