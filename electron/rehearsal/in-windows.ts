import { foldHash } from '../../shared/views/fold-hash';
import { joinHouse } from './client';
import { type RunOptions, runRehearsal } from './run';

type Windows = { ask(expression: string): Promise<{ role: string; answer: unknown }[]> };

/** Windows draw and acknowledge a little after the hub; a fold is compared once they have. */
const SETTLE_MS = 200;
const ATTEMPTS = 25;

/**
 * Rehearses in the running app and, at its end, checks that every window holds the same fold of the
 * events as a client that joins then: what the cooks saw is what was written.
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
