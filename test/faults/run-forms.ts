import type { Form } from './every-form';
import { isKept, type Tally } from './tally';

/**
 * Runs the forms that `only` names (words separated by commas; an empty text names all), prints whether each
 * had the required outcome, and returns the rows and the failed forms. A form that throws fails, a control too.
 */
export async function runForms(
  forms: readonly Form[],
  only: string,
): Promise<{ tallies: Tally[]; failed: string[] }> {
  const tallies: Tally[] = [];
  const failed: string[] = [];
  for (const { name, title, isControl, run } of forms) {
    if (!only.split(',').some((word) => name.includes(word))) continue;
    const began = performance.now();
    const tally = await run().catch((error: unknown) => console.error(error));
    const isRight = tally && (tally.skipped !== undefined || isKept(tally) !== isControl);
    const what = tally ? `${tally.form}, ${tally.store}` : title;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.info(`${isRight ? '✓' : '✗'} ${what} (${seconds} s)`);
    if (tally) tallies.push(tally);
    if (isRight) continue;
    failed.push(what);
    if (tally) console.info(JSON.stringify(tally));
  }
  return { tallies, failed };
}

/** Ends the process: with 1 if a form failed. */
export function exitWith(failed: readonly string[]): never {
  for (const name of failed) console.error(`FAILED: ${name}`);
  process.exit(failed.length === 0 ? 0 : 1);
}
