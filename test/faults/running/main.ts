import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitWith, runForms } from '../run-forms';
import { formatFigures, formatTallies, type Tally } from '../tally';
import { runningForms } from './every-form';

/**
 * The second part of `npm run test:faults -- --full`: every fault of the running app, in real Electron, and
 * then one table of all faults. `--before FILE` has the rows of the storage faults.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    before: { type: 'string', default: '' },
  },
});
const before: Tally[] = values.before ? JSON.parse(readFileSync(values.before, 'utf8')) : [];
const forms = runningForms({ isFull: values.full });
const { tallies: rows, failed } = await runForms(forms, values.only);
const tallies = [...before, ...rows];
console.info(`\n${formatTallies(tallies)}\n\n${formatFigures(tallies)}\n`);
exitWith(failed);
