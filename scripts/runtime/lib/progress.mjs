import { say } from './say.mjs';

const every = 3_000;

/**
 * Prints the progress every three seconds, as whole lines instead of a moving bar, so that a log is readable.
 * @param {string} what
 * @param {number} total bytes, 0 when unknown
 */
export function progress(what, total) {
  let last = Date.now();
  let told = 0;
  return {
    /** @param {number} done bytes so far */
    at(done) {
      if (Date.now() - last < every || done === told) return;
      last = Date.now();
      told = done;
      const share = total > 0 ? ` (${Math.min(99, Math.floor((100 * done) / total))} %)` : '';
      say(`  ${what}: ${megabytes(done)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB${share}`);
    },
  };
}

/** @param {number} bytes */
function megabytes(bytes) {
  return Math.round(bytes / 1e6);
}
