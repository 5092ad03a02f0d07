/**
 * `node scripts/run-ts.mjs <entry.ts> [args]`: runs TypeScript in plain Node. The entry and what
 * it imports from this repository become one file first, as in the real build, so that a
 * benchmark measures our code and not a loader; packages stay where they are.
 */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { ended, forwardSignals, startChild } from './lib/child.mjs';
import { run, Stop } from './lib/say.mjs';

/**
 * @param {string} entry
 * @param {string[]} args
 * @param {Record<string, string>} [extra] environment
 * @returns {Promise<number>} the exit code
 */
export async function runTs(entry, args, extra = {}) {
  const { folder, file } = await bundle(entry);
  try {
    const child = startChild(process.execPath, ['--enable-source-maps', file, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...extra },
    });
    const signals = forwardSignals(child);
    return await ended(child).finally(signals.release);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await run(async () => {
    const [entry, ...args] = process.argv.slice(2);
    if (!entry) throw new Stop('Say which file to run: node scripts/run-ts.mjs <entry.ts>');
    return runTs(entry, args);
  });
}
