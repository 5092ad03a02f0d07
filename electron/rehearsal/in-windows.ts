import { foldHash } from '../../shared/views/fold-hash';
import { joinHouse } from './client';
import { type RunOptions, runRehearsal } from './run';

type Windows = { ask(expression: string): Promise<{ role: string; answer: unknown }[]> };

/** Wait before each comparison, because windows fold events a little later than the hub. */
const SETTLE_MS = 200;
const ATTEMPTS = 25;

/**
 * Rehearses in the running app. At the end it checks that every window holds the same fold of the events as a
 * newly joined client, so that the windows showed what was written.
 */
export async function rehearseInWindows({
  windows,
  ...run
}: RunOptions & { windows: Windows }): Promise<void> {
  if (await runRehearsal(run)) console.info(await compareFolds(run, windows));
}

async function compareFolds({ connect }: RunOptions, windows: Windows): Promise<string> {
  const { state, leave } = await joinHouse(connect);
  let differing: string[] = [];
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const held = state();
      const hash = foldHash(held);
      const folds = await windows.ask('globalThis.heardFold?.()');
      if (state() !== held) continue;
      differing = folds
        .filter(({ answer }) => (answer as { hash?: string } | undefined)?.hash !== hash)
        .map(({ role }) => role);
      if (folds.length > 0 && differing.length === 0) {
        return `Fold: the hub and ${folds.length} windows hold the same state at event ${held.sequence}.`;
      }
    }
  } finally {
    leave();
  }
  return differing.length > 0
    ? `Fold: DIFFERENT in ${differing.join(', ')}.`
    : 'Fold: not compared, because events kept coming.';
}
