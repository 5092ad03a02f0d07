import { describe, expect, it } from 'vitest';
import { runningForms } from '../faults/running/every-form';
import { isKept } from '../faults/tally';

const OF_WINDOWS: readonly string[] = ['reading', 'crash', 'subscriber'];

/**
 * Declares a test for the short form of each fault of the running app (long form: `npm run test:faults --
 * --full`): those of its windows, or all others. Two files take one half each and run in parallel.
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
