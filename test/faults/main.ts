import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { everyForm } from './every-form';
import { exitWith, runForms } from './run-forms';
import { formatTallies } from './tally';

/**
 * `npm run test:faults [-- --full] [-- --seed N] [-- --only WORD]`: every storage fault, on the journal and, as
 * positive controls, on raw NeDB and on broken versions. Exits with 1 when an acknowledged event is lost,
 * duplicated or damaged without a report, or when a control passes.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261123' },
    only: { type: 'string', default: '' },
    worker: { type: 'string', default: '' },
    /** Where to write the rows for the table of all faults. */
    rows: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
console.info(
  `seed ${seed}, ${values.full ? 'the long form' : 'the short form (--full for the long one)'}`,
);

const forms = everyForm({ isFull: values.full, seed, worker: () => values.worker });
const { tallies, failed } = await runForms(forms, values.only);
if (values.rows) writeFileSync(values.rows, JSON.stringify(tallies));
else console.info(`\n${formatTallies(tallies)}\n`);
console.info('A control must lose: one that is kept would mean that the form proves nothing.');
exitWith(failed);
