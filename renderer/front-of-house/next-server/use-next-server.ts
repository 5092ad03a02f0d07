import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { serverOfTable } from '../../../shared/views/next-server';
import { useFromHouse, useHouse } from '../../state/hooks';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import type { Draft } from '../orders/draft';
import { useChange } from '../orders/use-drafts';

const RECENT_MAX = 8;

/** The servers who sent from this window, the last one first. */
const recentServers = json('recent-servers', z.array(z.string()), (): string[] => []);

/** How this house knows the server of the next order. */
export const useNextServerMode = () =>
  useFromHouse(({ house }) => house.settings.nextServer ?? 'ask');

/** The servers who sent from this window lately, and how to add one to them. */
export function useRecentServers(): { recent: readonly string[]; add(server: string): void } {
  const [recent, setRecent] = useStored(recentServers);
  const add = (server: string): void =>
    setRecent([server, ...recent.filter((name) => name !== server)].slice(0, RECENT_MAX));
  return { recent, add };
}

/**
 * Gives the order the server of its table, if guests sit there: the table's own server is no question. A server that
 * a person chose stays.
 */
export function useServerOfTable(draft: Draft): void {
  const state = useHouse();
  const change = useChange();
  const mode = useNextServerMode();
  const own = serverOfTable(state, draft.orderType === 'dine-in' ? draft.table : '');
  /** The server that this hook gave, to be taken back when the table changes. */
  const given = useRef<{ id: string; table: string; server: string }>(undefined);
  const { id, table, server, addTo } = draft;
  useEffect(() => {
    if (mode === 'remember' || addTo !== undefined) return;
    const before = given.current?.id === id ? given.current : undefined;
    if (before?.table === table) return;
    if (server !== '' && server !== before?.server) return;
    if (own === undefined && before === undefined) return;
    given.current = { id, table, server: own ?? '' };
    if (server !== (own ?? '')) change({ type: 'edit', change: { server: own ?? '' } });
  }, [mode, addTo, id, table, server, own, change]);
}
