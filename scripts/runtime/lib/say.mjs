/**
 * How the scripts speak: one plain line at a time, always on standard error, so that standard
 * output stays free for results (`npm run --silent runtime` prints a path there and nothing else).
 */

/** A failure whose message is already the one sentence a person needs. It gets no stack trace. */
export class Stop extends Error {}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {unknown} error @returns {string} what went wrong, in one line and without a stack */
export function sentence(error) {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.message}${error instanceof Stop ? '' : cause}`;
}

/** @param {unknown} error */
export function complain(error) {
  say(error instanceof Stop ? error.message : `This did not work: ${sentence(error)}`);
  if (process.env.HEARD_DEBUG && error instanceof Error) say(error.stack ?? '');
}

/**
 * Runs an entry script: its number becomes the exit code, a failure becomes one sentence and a 1.
 * @param {() => Promise<number | void>} work
 */
export async function run(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
}
