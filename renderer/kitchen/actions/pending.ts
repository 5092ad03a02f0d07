import { useCallback, useMemo, useState } from 'react';
import type { Ack } from '../../../shared/contract/acks';

/** Lines shown as bumped before the hub has acknowledged the bump, by ticket. */
export type Pending = ReadonlyMap<string, ReadonlySet<string>>;

/** `through`: the sequence from which the state itself contains the bump. */
type Entry = { ticketId: string; itemIds: readonly string[]; through: number | undefined };

const NONE: Pending = new Map();

/**
 * Shows a bump at once, because it can be undone. A refused bump is taken back. An acknowledged one stays
 * until its events arrive, so that a line does not come back for a moment.
 */
export function usePending(sequence: number) {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const isOpen = ({ through }: Entry) => through === undefined || through > sequence;
  const open = entries.some(isOpen) ? entries.filter(isOpen) : [];
  const key = open.map(({ ticketId, itemIds }) => `${ticketId} ${itemIds.join(' ')}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key covers everything in `open`.
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
