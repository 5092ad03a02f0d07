import { describe, expect, it } from 'vitest';
import { runningForms } from '../faults/running/every-form';
import { isKept } from '../faults/tally';

/** The short form of what `npm run test:faults -- --full` does at length with the running app. */
describe('a fault of the running app', () => {
  it.each(runningForms({ isFull: false }).map((form) => [form.title, form] as const))(
    '%s',
    async (_title, form) => {
      const tally = await form.run();
      if (tally.skipped) return;
      expect(isKept(tally), JSON.stringify(tally)).toBe(!form.isControl);
    },
  );
});
