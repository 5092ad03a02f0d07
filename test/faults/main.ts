import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { everyForm } from './every-form';
import { formatTallies, isKept, type Tally } from './tally';

/**
 * `npm run test:faults [-- --full] [-- --seed N] [-- --only WORD]`: first every storage fault, with raw NeDB and
 * deliberately broken ways beside the journal as positive controls. Exits 1 when something acknowledged was
 * lost, doubled or damaged unnoticed, or when a control came through.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261123' },
    only: { type: 'string', default: '' },
    worker: { type: 'string', default: '' },
    /** Where the rows are left for the table of all. */
    rows: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
console.info(
  `seed ${seed}, ${values.full ? 'the long form' : 'the short form (--full for the long one)'}`,
);

const tallies: Tally[] = [];
const failed: string[] = [];
for (const { name, isControl, run } of everyForm({
  isFull: values.full,
  seed,
  worker: () => values.worker,
})) {
  if (!name.includes(values.only)) continue;
  const began = performance.now();
  const tally = await run();
  tallies.push(tally);
  const isRight = tally.skipped !== undefined || isKept(tally) !== isControl;
  if (!isRight) failed.push(`${tally.form}, ${tally.store}`);
  console.info(
    `${isRight ? '✓' : '✗'} ${tally.form}, ${tally.store} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
}
if (values.rows) writeFileSync(values.rows, JSON.stringify(tallies));
else console.info(`\n${formatTallies(tallies)}\n`);
console.info('A control must lose: one that is kept would mean that the form proves nothing.');
for (const name of failed) console.error(`FAILED: ${name}`);
process.exit(failed.length === 0 ? 0 : 1);
