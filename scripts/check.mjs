/** `npm run check`: every check of the source that needs no running app. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditShipped, licencesShipped } from './lib/audit.mjs';
import { capture } from './lib/exec.mjs';
import { root, run, setUpNode } from './runtime/index.mjs';

const contract = 'scripts/contract-doc.mjs';
/** Checks at once: two, the number of cores of a small build machine. The compiler uses more cores if there are. */
const atOnce = 2;

/** @typedef {{ name: string, ok: boolean, seconds: number, skipped?: string }} Result */
/** @typedef {{ name: string, look: () => Promise<import('./lib/audit.mjs').Verdict> }} Check */

/** @param {string} script @param {readonly string[]} args */
const program = (script, args) => async () => {
  const { code, output } = await capture(script, args);
  return { ok: code === 0, output };
};

/** @returns {Check[]} */
function checks() {
  const tsc = 'node_modules/typescript/bin/tsc';
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  const list = [
    // Each room is a project that lists the rooms it may import. Other imports do not compile.
    { name: 'types, room by room', look: program(tsc, ['-b', '--force', '--pretty', 'false']) },
  ];
  list.unshift({
    name: 'lint, format and import boundaries',
    look: program(biome, ['check', '.']),
  });
  if (existsSync(join(root, contract))) {
    list.push({ name: 'contract document is current', look: program(contract, ['--check']) });
  }
  list.push({ name: 'licences of what ships', look: licencesShipped });
  list.push({ name: 'known holes in what ships', look: auditShipped });
  return list;
}

/**
 * Runs all checks, also after a failed one, and prints each result when it is ready.
 * @param {(line: string) => void} [print]
 * @returns {Promise<Result[]>}
 */
export async function runChecks(print = (line) => process.stdout.write(`${line}\n`)) {
  const waiting = checks();
  /** @type {Result[]} */
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const started = Date.now();
      const { ok, output, skipped } = await next.look();
      const result = { name: next.name, ok, seconds: (Date.now() - started) / 1000 };
      results.push(skipped === undefined ? result : { ...result, skipped });
      const end =
        skipped === undefined ? `(${result.seconds.toFixed(1)} s)` : `skipped: ${skipped}`;
      print(`${skipped !== undefined ? '–' : ok ? '✓' : '✗'} ${result.name} ${end}`);
      if (!ok) print(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await run(async () => {
    await setUpNode();
    const results = await runChecks();
    return results.every((result) => result.ok) ? 0 : 1;
  });
}
