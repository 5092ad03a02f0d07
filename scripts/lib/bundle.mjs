import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../runtime/index.mjs';

/**
 * Bundles a TypeScript entry and its imports from this repository into one file, as the real build does.
 * Packages are not bundled. The file is in a new folder, which the caller removes. Each entry of `threads`
 * is bundled next to it, as `<name>.js`.
 * @param {string} entry
 * @param {Record<string, string>} [threads] entries by name
 * @returns {Promise<{ folder: string, file: string }>}
 */
export async function bundle(entry, threads = {}) {
  const { build } = await import('vite');
  // Inside the repository, so that Node finds the imported packages.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'heard-run-'));
  // Needed because Node reads no package.json above node_modules.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const entries = Object.entries({ ...threads, entry });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      sourcemap: 'inline',
      rollupOptions: {
        input: Object.fromEntries(entries.map(([name, file]) => [name, resolve(file)])),
        output: {
          entryFileNames: '[name].js',
          ...(entries.length === 1 ? { codeSplitting: false } : {}),
        },
      },
    },
  });
  return { folder, file: join(folder, 'entry.js') };
}
