/**
 * `npm run test:faults [-- --full]`: runs every storage fault and its positive controls. With `--full` also
 * runs every fault of the running app, in real Electron, and prints one table of all.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { runTs, runWithApp } from './run-ts.mjs';
import { run, setUpNode } from './runtime/index.mjs';

await run(async () => {
  await setUpNode();
  const asked = process.argv.slice(2);
  const isFull = asked.includes('--full');
  const worker = await bundle('test/faults/kill-worker.ts');
  try {
    const rows = join(worker.folder, 'rows.json');
    const args = ['--worker', worker.file, ...(isFull ? ['--rows', rows] : []), ...asked];
    // A time zone with daylight saving, so that every machine tests it.
    const storage = await runTs('test/faults/main.ts', args, { TZ: 'Europe/Madrid' });
    if (!isFull) return storage;
    const running = await runWithApp('test/faults/running/main.ts', ['--before', rows, ...asked]);
    return storage === 0 ? running : storage;
  } finally {
    rmSync(worker.folder, { recursive: true, force: true });
  }
});
