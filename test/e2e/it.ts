import { test } from 'vitest';
import { newDataDir, type RunningHouse, startHouse } from './app';

/**
 * A test in real Electron. It gets a folder of its own, `dir`, and `open`, which starts the app on it,
 * again after it was closed or killed. What still runs when the test ends is killed, then the folder goes.
 * A test that needs no start of its own takes `shared`: the running app of all such tests in its file. It
 * leaves that one as it found it, but for orders, and counts from what it finds. Such tests stand last in
 * their file: an app beside theirs would take its focus.
 */
export const it = test
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern for the fixtures that this one needs
  .extend('shared', { scope: 'file' }, async ({}, { onCleanup }): Promise<RunningHouse> => {
    const { dir, remove } = await newDataDir();
    const house = await startHouse(dir);
    onCleanup(async () => {
      await house.kill();
      await remove();
    });
    return house;
  })
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
