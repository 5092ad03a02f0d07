/**
 * `npm run test:faults [-- --full]`: every storage fault, with its positive controls beside it; with
 * `--full` then every fault of the running app, in real Electron, and one table of all.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { run } from './lib/say.mjs';
import { runWithApp } from './lib/with-app.mjs';
import { runTs } from './run-ts.mjs';
import { setUpNode } from './setup.mjs';

await run(async () => {
  await setUpNode();
  const asked = process.argv.slice(2);
  const isFull = asked.includes('--full');
  const worker = await bundle('test/faults/kill-worker.ts');
  try {
    const rows = join(worker.folder, 'rows.json');
    const args = ['--worker', worker.file, ...(isFull ? ['--rows', rows] : []), ...asked];
    // A place whose clocks change, so that daylight saving is tried on every machine.
    const storage = await runTs('test/faults/main.ts', args, { TZ: 'Europe/Madrid' });
    if (!isFull) return storage;
    const running = await runWithApp('test/faults/running/main.ts', ['--before', rows, ...asked]);
    return storage === 0 ? running : storage;
  } finally {
    rmSync(worker.folder, { recursive: true, force: true });
  }
});
