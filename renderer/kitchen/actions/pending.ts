import { useCallback, useMemo, useState } from 'react';
import type { Ack } from '../../../shared/contract/acks';

/** Lines shown as bumped before the hub said so, by ticket. */
export type Pending = ReadonlyMap<string, ReadonlySet<string>>;

/** `through`: the sequence from which on the state itself says it. */
type Entry = { ticketId: string; itemIds: readonly string[]; through: number | undefined };

const NONE: Pending = new Map();

/**
 * A bump may show at once, because it can be taken back: refused, it is; acknowledged, it stays
 * until the events are here, so that a line never comes back for a moment.
 */
export function usePending(sequence: number) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const isOpen = ({ through }: Entry) => through === undefined || through > sequence;
  const open = entries.some(isOpen) ? entries.filter(isOpen) : [];
  const key = open.map(({ ticketId, itemIds }) => `${ticketId} ${itemIds.join(' ')}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that is in `open`.
  const pending = useMemo(() => byTicket(open), [key]);

  const show = useCallback(
    async (ticketId: string, itemIds: readonly string[], answer: Promise<Ack>): Promise<Ack> => {
      const entry: Entry = { ticketId, itemIds, through: undefined };
      setEntries((all) => [...all, entry]);
      const ack = await answer;
      setEntries((all) =>
        all.flatMap((one) => {
          if (one !== entry) return [one];
          return ack.ok ? [{ ...one, through: ack.sequence }] : [];
        }),
      );
      return ack;
    },
    [],
  );
  if (entries.length > 0 && open.length === 0) setEntries([]);
  return { pending, show };
}

function byTicket(entries: readonly Entry[]): Pending {
  if (entries.length === 0) return NONE;
  const sets = new Map<string, Set<string>>();
  for (const { ticketId, itemIds } of entries) {
    const set = sets.get(ticketId) ?? new Set();
    for (const itemId of itemIds) set.add(itemId);
    sets.set(ticketId, set);
  }
  return sets;
}
