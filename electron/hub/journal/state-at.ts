import { type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { HouseState } from '../../../shared/contract/state';
import { evolveAll, initial } from '../../../shared/domain/evolve';
import type { Snapshots } from './snapshots';

/**
 * The state after the event of `sequence`: the newest snapshot up to it, plus the events that `read`
 * yields. Without a snapshot, the fold starts with the house in the first event. Undefined when neither
 * is stored.
 */
export async function stateAt(
  sequence: number,
  snapshots: Snapshots,
  read: (after: number, through: number) => AsyncIterable<HeardEvent[]>,
): Promise<HouseState | undefined> {
  const snapshot = await snapshots.newestBefore(sequence);
  let state = snapshot?.state;
  for await (const events of read(snapshot?.sequence ?? 0, sequence)) {
    state ??= events[0] && stateBefore(events[0]);
    if (state === undefined) return undefined;
    state = evolveAll(state, events);
  }
  return state;
}

/** The state before the first event of a journal, made from the house in that event. Undefined without one. */
export function stateBefore(first: HeardEvent): HouseState | undefined {
  if (!isEvent(first, 'day.opened')) return undefined;
  const { house } = first.data;
  return house && initial(house);
}
