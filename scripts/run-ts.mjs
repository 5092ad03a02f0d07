/**
 * `node scripts/run-ts.mjs <entry.ts> [args]`: runs TypeScript in plain Node. The entry and what
 * it imports from this repository become one file first, as in the real build, so that a
 * benchmark measures our code and not a loader; packages stay where they are.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ended, forwardSignals, startChild } from './lib/child.mjs';
import { root } from './lib/places.mjs';
import { run, Stop } from './lib/say.mjs';

/**
 * @param {string} entry
 * @param {string} outDir
 */
async function bundle(entry, outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: entry,
      outDir,
      target: 'node20.18',
      minify: false,
      sourcemap: 'inline',
      rollupOptions: { output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
    },
  });
}

await run(async () => {
  const [entry, ...args] = process.argv.slice(2);
  if (!entry) throw new Stop('Say which file to run: node scripts/run-ts.mjs <entry.ts>');
  // Inside the repository, or its imports of packages would not be found.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'heard-run-'));
  try {
    await bundle(resolve(entry), folder);
    const script = ['--enable-source-maps', join(folder, 'entry.mjs'), ...args];
    const child = startChild(process.execPath, script, { stdio: 'inherit' });
    const signals = forwardSignals(child);
    return await ended(child).finally(signals.release);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
