import { test } from 'vitest';
import { newDataDir, type RunningHouse, startHouse } from './app';

/**
 * A test in real Electron. It gets a folder of its own, `dir`, and `open`, which starts the app on it,
 * again after it was closed or killed. What still runs when the test ends is killed, then the folder goes.
 */
export const it = test
  .extend('dir', async ({ onTestFinished }): Promise<string> => {
    const { dir, remove } = await newDataDir();
    onTestFinished(remove);
    return dir;
  })
  .extend('open', async ({ dir, onTestFinished }) => {
    let house: RunningHouse | undefined;
    onTestFinished(() => house?.kill());
    return async (args: readonly string[] = []): Promise<RunningHouse> => {
      house = await startHouse(dir, args);
      return house;
    };
  });
