import { mkdirSync, mkdtempSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../runtime/index.mjs';

/**
 * Makes one file of a TypeScript entry and what it imports from this repository, as in the real build;
 * packages stay where they are. Returns the file, in a new folder that its caller removes.
 * @param {string} entry
 * @returns {Promise<{ folder: string, file: string }>}
 */
export async function bundle(entry) {
  const { build } = await import('vite');
  // Inside the repository, or its imports of packages would not be found.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'heard-run-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(entry),
      outDir: folder,
      target: 'node20.18',
      minify: false,
      sourcemap: 'inline',
      rollupOptions: { output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
    },
  });
  return { folder, file: join(folder, 'entry.mjs') };
}
