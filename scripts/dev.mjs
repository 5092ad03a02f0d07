/** `npm run dev`: windows that reload while you type. Takes the same arguments as `npm start`. */
import { dirname, join } from 'node:path';
import { forgetBuild } from './build.mjs';
import { appArgs } from './lib/args.mjs';
import {
  ended,
  forwardSignals,
  openScreen,
  root,
  run,
  setUp,
  startChild,
} from './runtime/index.mjs';

await run(async () => {
  const setting = await setUp();
  forgetBuild();
  const screen = await openScreen(setting);
  try {
    const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const forApp = [...setting.sandboxArgs, ...screen.args, ...appArgs()];
    /** @type {NodeJS.ProcessEnv} */
    const env = {
      ...process.env,
      ...screen.env,
      ELECTRON_EXEC_PATH: setting.electron,
      ELECTRON_OVERRIDE_DIST_PATH: dirname(setting.electron),
    };
    delete env.ELECTRON_RUN_AS_NODE;
    const vite = startChild(process.execPath, [cli, 'dev', '--watch', '--', ...forApp], {
      cwd: root,
      env,
      stdio: 'inherit',
    });
    const signals = forwardSignals(vite);
    return await ended(vite).finally(signals.release);
  } finally {
    await screen.close();
  }
});
