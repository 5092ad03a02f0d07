/** Checks the packages that ship with the app for known vulnerabilities and for their licences. */
import { execFile } from 'node:child_process';
import { npm, root } from '../runtime/index.mjs';
import { importedPackages, readLock, shippedPlaces, unlicensed } from './shipped.mjs';

/** Short limits, so that a machine without a registry does not wait for it. */
const PATIENCE = ['--fetch-retries=0', '--fetch-timeout=20000'];
const GRAVE = ['high', 'critical'];

/** @typedef {{ ok: boolean, output: string, skipped?: string }} Verdict */

/**
 * Fails if a package that ships has a vulnerability of high or critical severity. Skips the check, with the
 * reason, when the registry does not answer.
 * @returns {Promise<Verdict>}
 */
export async function auditShipped() {
  const call = npm(['audit', '--json', ...PATIENCE]);
  const words = await new Promise((resolve) => {
    const options = { cwd: root, shell: call.shell, timeout: 60_000, maxBuffer: 64 * 1024 * 1024 };
    execFile(call.command, call.args, options, (_error, stdout) => resolve(stdout));
  });
  return judge(String(words), new Set(shippedPlaces(readLock(), importedPackages())));
}

/**
 * @param {string} words the output of `npm audit --json`
 * @param {ReadonlySet<string>} shipped paths in the lock file
 * @returns {Verdict}
 */
export function judge(words, shipped) {
  const report = parsed(words);
  if (!report?.vulnerabilities) {
    const why = report?.message ?? report?.error?.summary ?? 'no answer';
    const reason = String(why).split('\n', 1)[0] || 'no answer';
    return { ok: true, output: '', skipped: `the registry does not tell (${reason})` };
  }
  const found = Object.values(report.vulnerabilities).filter(
    ({ severity, nodes }) => GRAVE.includes(severity) && nodes.some((place) => shipped.has(place)),
  );
  const lines = found.map(({ name, severity, range }) => `${name} ${range}: ${severity}`);
  return { ok: found.length === 0, output: lines.join('\n') };
}

/**
 * @param {string} words
 * @returns {{ message?: string, error?: { summary?: string },
 *   vulnerabilities?: Record<string, { name: string, severity: string, range: string, nodes: string[] }> }
 *   | undefined}
 */
function parsed(words) {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}

/**
 * Fails if a package that ships has a licence that does not allow redistribution.
 * @returns {Promise<Verdict>}
 */
export async function licencesShipped() {
  const lock = readLock();
  const wrong = unlicensed(lock, shippedPlaces(lock, importedPackages()));
  return { ok: wrong.length === 0, output: wrong.join('\n') };
}
