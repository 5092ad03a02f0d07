/** `npm run bench`: the figures, measured in the built app and in the hub alone. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfChanged } from './build.mjs';
import { ended, forwardSignals, startChild } from './lib/child.mjs';
import { root } from './lib/places.mjs';
import { run, Stop } from './lib/say.mjs';
import { startVirtualDisplay } from './setup/display.mjs';
import { environment, setUp } from './setup.mjs';

const entry = 'test/bench/main.bench.ts';

await run(async () => {
  if (!existsSync(join(root, entry))) throw new Stop(`There is no ${entry} to run.`);
  const setting = await setUp();
  await buildIfChanged();
  const screen = setting.virtualDisplay ? await startVirtualDisplay() : undefined;
  try {
    const script = [join(root, 'scripts', 'run-ts.mjs'), entry, ...process.argv.slice(2)];
    const bench = startChild(process.execPath, script, {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...environment(setting),
        ...(screen ? { DISPLAY: screen.display } : {}),
      },
    });
    const signals = forwardSignals(bench);
    return await ended(bench).finally(signals.release);
  } finally {
    await screen?.stop();
  }
});
