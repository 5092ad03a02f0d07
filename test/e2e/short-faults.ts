import { describe, expect, it } from 'vitest';
import { runningForms } from '../faults/running/every-form';
import { isKept } from '../faults/tally';

const OF_WINDOWS: readonly string[] = ['reading', 'crash', 'subscriber'];

/**
 * Declares a test for the short form of each fault that `npm run test:faults -- --full` does at length with
 * the running app: those of its windows, or all others. Two files ask for a half each and run side by side.
 */
export function describeFaults(half: 'windows' | 'house'): void {
  const forms = runningForms({ isFull: false }).filter(
    ({ name }) => OF_WINDOWS.includes(name) === (half === 'windows'),
  );
  describe(`a fault of the running app: ${half}`, () => {
    it.for(forms)('$title', async (form, { skip }) => {
      const tally = await form.run();
      if (tally.skipped) skip(tally.skipped);
      expect(isKept(tally), JSON.stringify(tally)).toBe(!form.isControl);
    });
  });
}
