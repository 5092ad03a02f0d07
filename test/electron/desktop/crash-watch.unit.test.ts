import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACK_WITHIN_MS, CrashWatch } from '../../../electron/desktop/crash-watch';
import { Notices } from '../../../electron/hub/notices';

describe('a window that crashed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('raises no notice when it is back at once', () => {
    const notices = new Notices(() => 0);
    const watch = new CrashWatch(notices);
    watch.crashed('the kitchen window');
    watch.isBack('the kitchen window');
    vi.advanceTimersByTime(2 * BACK_WITHIN_MS);
    expect(notices.all).toEqual([]);
  });

  it('raises a notice while it stays away, and its return clears no other notice', () => {
    const notices = new Notices(() => 0);
    const watch = new CrashWatch(notices);
    notices.raise('subscriber-failed', 'the printer failed.', 'the printer');
    notices.raise('hub-fault', 'the kitchen window had a fault.', 'the kitchen window');
    watch.crashed('the kitchen window');
    watch.crashed('the kitchen window');
    vi.advanceTimersByTime(BACK_WITHIN_MS);
    const codes = () => notices.all.map(({ code, detail }) => [code, detail]);
    const others = codes().slice(0, 2);
    expect(codes()).toEqual([...others, ['window-crashed', 'the kitchen window']]);
    watch.isBack('the kitchen window');
    expect(codes()).toEqual(others);
  });
});
