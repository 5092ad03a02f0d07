// Writes shared/contract/asyncapi.json from the schemas; with --check, fails if it is out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const root = resolve(import.meta.dirname, '..');
const file = resolve(root, 'shared/contract/asyncapi.json');

const { module } = await runnerImport(resolve(root, 'shared/contract/describe.ts'), {
  configFile: false,
  logLevel: 'error',
});
const text = `${JSON.stringify(module.describeContract(), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const written = await readFile(file, 'utf8').catch(() => '');
  if (written !== text) {
    console.error(
      'shared/contract/asyncapi.json is out of date. Run: node scripts/contract-doc.mjs',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}
