import type { Journal } from '../../../../electron/hub/journal/journal';
import type { HouseState } from '../../../../shared/contract/state';
import { evolveAll, initial } from '../../../../shared/domain/evolve';
import { sampleHouse } from '../../../../shared/sample/sample-house';

/** The state that a start makes of a journal: its newest snapshot, folded on with what follows. */
export async function foldStart({ log, snapshots }: Journal): Promise<HouseState> {
  const snapshot = await snapshots.newestBefore(log.last);
  let state = snapshot?.state ?? initial(sampleHouse);
  for await (const events of log.read(snapshot?.sequence ?? 0)) state = evolveAll(state, events);
  return state;
}
