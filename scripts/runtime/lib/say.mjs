/**
 * Prints messages to standard error, one plain line each. Standard output is for results
 * (`npm run --silent runtime` prints only a path there).
 */

/** A failure with a message that says what to do. Printed without a stack trace. */
export class Stop extends Error {}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {unknown} error @returns {string} the error in one line, without a stack trace */
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
 * Runs an entry script. The returned number is the exit code; a failure prints one sentence and exits with 1.
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
