import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatFigures, formatTallies, isKept, type Tally, tallyOf } from '../tally';
import { runningForms } from './every-form';

/**
 * What `npm run test:faults -- --full` does behind the storage faults: every fault of the running app, in
 * real Electron, and then one table of all. `--before FILE` holds the rows of the storage faults.
 */
const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seed: { type: 'string', default: '' },
    only: { type: 'string', default: '' },
    before: { type: 'string', default: '' },
  },
});
const tallies: Tally[] = values.before ? JSON.parse(readFileSync(values.before, 'utf8')) : [];
const failed: string[] = [];
for (const { name, title, isControl, run } of runningForms({ isFull: values.full })) {
  if (!values.only.split(',').some((word) => name.includes(word))) continue;
  const began = performance.now();
  const tally = await run().catch((error: unknown): Tally => {
    console.error(error);
    return { ...tallyOf(title, 'app'), rounds: 1, wrong: 1 };
  });
  tallies.push(tally);
  const isRight = tally.skipped !== undefined || isKept(tally) !== isControl;
  if (!isRight) failed.push(`${tally.form}, ${tally.store}`);
  console.info(
    `${isRight ? '✓' : '✗'} ${tally.form}, ${tally.store} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  if (!isRight) console.info(JSON.stringify(tally));
}
console.info(`\n${formatTallies(tallies)}\n\n${formatFigures(tallies)}\n`);
for (const name of failed) console.error(`FAILED: ${name}`);
process.exit(failed.length === 0 ? 0 : 1);
