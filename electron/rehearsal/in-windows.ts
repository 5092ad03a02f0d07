import { foldHash } from '../../shared/views/fold-hash';
import { type RunOptions, runRehearsal } from './run';

type Windows = { ask(expression: string): Promise<{ role: string; answer: unknown }[]> };

/** Windows draw and acknowledge a little after the hub; a fold is compared once they have. */
const SETTLE_MS = 200;
const ATTEMPTS = 25;

/**
 * Rehearses in the running app and, at its end, checks that every window holds the same fold of the
 * events as the hub: what the cooks saw is what was written.
 */
export async function rehearseInWindows({
  windows,
  ...run
}: RunOptions & { windows: Windows }): Promise<void> {
  const report = await runRehearsal(run);
  if (report) console.info(await compareFolds(run.hub, windows));
}

async function compareFolds(hub: RunOptions['hub'], windows: Windows): Promise<string> {
  let differing: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { state } = hub;
    const hash = foldHash(state);
    const folds = await windows.ask('globalThis.heardFold?.()');
    if (hub.state !== state) continue;
    differing = folds
      .filter(({ answer }) => (answer as { hash?: string } | undefined)?.hash !== hash)
      .map(({ role }) => role);
    if (folds.length > 0 && differing.length === 0) {
      return `Fold: the hub and ${folds.length} windows hold the same state at event ${state.sequence}.`;
    }
  }
  return differing.length > 0
    ? `Fold: DIFFERENT in ${differing.join(', ')}.`
    : 'Fold: not compared, because events kept coming.';
}
