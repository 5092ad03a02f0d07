import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BACK_WITHIN_MS, CrashWatch } from '../../../electron/desktop/crash-watch';
import { Notices } from '../../../electron/hub/notices';

const KITCHEN = { role: 'kitchen', screen: 2 } as const;

describe('a window that crashed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('raises no notice when it is back at once', () => {
    const notices = new Notices(() => 0);
    const watch = new CrashWatch(notices);
    watch.crashed(KITCHEN);
    watch.isBack(KITCHEN);
    vi.advanceTimersByTime(2 * BACK_WITHIN_MS);
    expect(notices.all).toEqual([]);
  });

  it('raises a notice while it stays away, and its return clears no other notice', () => {
    const notices = new Notices(() => 0);
    const watch = new CrashWatch(notices);
    notices.raise('subscriber-failed', 'the printer failed.', 'the printer');
    notices.raise('hub-fault', 'the kitchen had a fault.', 'kitchen 2');
    watch.crashed(KITCHEN);
    watch.crashed(KITCHEN);
    vi.advanceTimersByTime(BACK_WITHIN_MS);
    const codes = () => notices.all.map(({ code, detail }) => [code, detail]);
    const others = codes().slice(0, 2);
    expect(codes()).toEqual([...others, ['window-crashed', 'kitchen 2']]);
    watch.isBack(KITCHEN);
    expect(codes()).toEqual(others);
  });
});
