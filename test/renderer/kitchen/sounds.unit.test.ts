import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { play, REST_MS } from '../../../renderer/ui/sounds';

/** The tones that reach the audio device: hertz and seconds. */
const rung: [number, number][] = [];
/** The state of the audio device. A screen has one for its whole life. */
let device = { state: 'none' };

class Loudspeaker {
  state = 'running';
  constructor() {
    device = this;
  }
  async suspend() {
    this.state = 'suspended';
  }
  async resume() {
    this.state = 'running';
  }
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
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', Loudspeaker);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the sounds', () => {
  it('differ: new, changed, voided, late, paged again', async () => {
    const heard = new Set<string>();
    for (const sound of ['new-ticket', 'changed', 'voided', 'late', 'page-again'] as const) {
      rung.length = 0;
      expect(await play(sound)).toBe(true);
      expect(rung.length).toBeGreaterThan(1);
      heard.add(rung.map(([hertz]) => hertz).join(' '));
    }
    expect(heard.size).toBe(5);
  });

  it('suspend the audio device after the last sound, and resume it for the next', async () => {
    await play('page');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(device.state).toBe('running');
    await play('new-ticket');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(device.state).toBe('running');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(device.state).toBe('suspended');
    rung.length = 0;
    expect(await play('late')).toBe(true);
    expect(device.state).toBe('running');
    expect(rung.length).toBeGreaterThan(1);
  });
});
