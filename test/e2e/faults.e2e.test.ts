import { describe, expect, it } from 'vitest';
import { runningForms } from '../faults/running/every-form';
import { isKept } from '../faults/tally';

/** The short form of what `npm run test:faults -- --full` does at length with the running app. */
describe('a fault of the running app', () => {
  it.for(runningForms({ isFull: false }))('$title', async (form, { skip }) => {
    const tally = await form.run();
    if (tally.skipped) skip(tally.skipped);
    expect(isKept(tally), JSON.stringify(tally)).toBe(!form.isControl);
  });
});
