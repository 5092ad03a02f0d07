import { test } from 'vitest';
import { newDataDir, type RunningHouse, startHouse } from './app';

/**
 * A test in real Electron. It gets an empty folder, `dir`, and `open`, which starts the app on it, also
 * again after a close or a kill. The end of the test kills what still runs, then removes the folder.
 * A test that needs no start of its own takes `shared`: the running app of all such tests in its file. It
 * restores all but its orders, and counts from the state that it finds. Such tests come last in their
 * file, because another app next to theirs would take its focus.
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
