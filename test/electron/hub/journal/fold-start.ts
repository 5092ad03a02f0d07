import type { Journal } from '../../../../electron/hub/journal/journal';
import type { HouseState } from '../../../../shared/contract/state';
import { evolveAll, initial } from '../../../../shared/domain/evolve';
import { sampleHouse } from '../../../../shared/sample/sample-house';

/** The state at a start: the newest snapshot, with the events after it folded in. */
export async function foldStart({ log, snapshots }: Journal): Promise<HouseState> {
  const snapshot = await snapshots.newestBefore(log.last);
  let state = snapshot?.state ?? initial(sampleHouse);
  for await (const events of log.read(snapshot?.sequence ?? 0)) state = evolveAll(state, events);
  return state;
}
