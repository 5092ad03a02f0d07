/** Runs a TypeScript entry that drives the built app: set up, built, and with a display. */
import { join } from 'node:path';
import { buildIfChanged } from '../build.mjs';
import { startVirtualDisplay } from '../setup/display.mjs';
import { environment, setUp } from '../setup.mjs';
import { ended, forwardSignals, startChild } from './child.mjs';
import { root } from './places.mjs';

/**
 * @param {string} entry path from the root
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runWithApp(entry, args) {
  const setting = await setUp();
  await buildIfChanged();
  const screen = setting.virtualDisplay ? await startVirtualDisplay() : undefined;
  try {
    const child = startChild(
      process.execPath,
      [join(root, 'scripts', 'run-ts.mjs'), entry, ...args],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          ...process.env,
          ...environment(setting),
          ...(screen ? { DISPLAY: screen.display } : {}),
        },
      },
    );
    const signals = forwardSignals(child);
    return await ended(child).finally(signals.release);
  } finally {
    await screen?.stop();
  }
}
