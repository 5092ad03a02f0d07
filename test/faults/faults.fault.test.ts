import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/lib/bundle.mjs';
import { everyForm } from './every-form';
import { isKept } from './tally';

let worker: { folder: string; file: string } | undefined;

beforeAll(async () => {
  worker = await bundle('test/faults/kill-worker.ts');
}, 60_000);
afterAll(() => worker && rmSync(worker.folder, { recursive: true, force: true }));

/** The short form of the storage faults of `npm run test:faults`. */
describe('a storage fault', { timeout: 60_000 }, () => {
  const forms = everyForm({ isFull: false, seed: 7, worker: () => worker?.file ?? '' });
  it.for(forms)('$title', async (form, { skip }) => {
    const tally = await form.run();
    if (tally.skipped) skip(tally.skipped);
    expect(isKept(tally), JSON.stringify(tally)).toBe(!form.isControl);
  });
});
