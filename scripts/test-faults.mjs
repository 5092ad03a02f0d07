/** `npm run test:faults [-- --full]`: every storage fault, with its positive controls beside it. */
import { rmSync } from 'node:fs';
import { bundle } from './lib/bundle.mjs';
import { run } from './lib/say.mjs';
import { runTs } from './run-ts.mjs';
import { setUpNode } from './setup.mjs';

await run(async () => {
  await setUpNode();
  const worker = await bundle('test/faults/kill-worker.ts');
  try {
    const args = ['--worker', worker.file, ...process.argv.slice(2)];
    // A place whose clocks change, so that daylight saving is tried on every machine.
    return await runTs('test/faults/main.ts', args, { TZ: 'Europe/Madrid' });
  } finally {
    rmSync(worker.folder, { recursive: true, force: true });
  }
});
