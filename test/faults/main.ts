import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { everyForm } from './every-form';
import { exitWith, runForms } from './run-forms';
import { formatTallies } from './tally';

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

const forms = everyForm({ isFull: values.full, seed, worker: () => values.worker });
const { tallies, failed } = await runForms(forms, values.only);
if (values.rows) writeFileSync(values.rows, JSON.stringify(tallies));
else console.info(`\n${formatTallies(tallies)}\n`);
console.info('A control must lose: one that is kept would mean that the form proves nothing.');
exitWith(failed);
