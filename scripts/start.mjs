/** `npm start`: sets up what is missing, builds what has changed, opens the windows. */
import { buildIfChanged } from './build.mjs';
import { appArgs } from './lib/args.mjs';
import { ended, forwardSignals, startChild } from './lib/child.mjs';
import { root } from './lib/places.mjs';
import { run } from './lib/say.mjs';
import { openScreen } from './setup/screen.mjs';
import { setUp } from './setup.mjs';

await run(async () => {
  const setting = await setUp();
  await buildIfChanged();
  const screen = await openScreen(setting);
  try {
    const args = [root, ...setting.sandboxArgs, ...screen.args, ...appArgs()];
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, ...screen.env };
    // Set in the terminals of some editors; it would turn Electron into plain Node.
    delete env.ELECTRON_RUN_AS_NODE;
    const app = startChild(setting.electron, args, { cwd: root, env, stdio: 'inherit' });
    const signals = forwardSignals(app);
    return await ended(app).finally(signals.release);
  } finally {
    await screen.close();
  }
});
