import { useEffect, useMemo, useRef } from 'react';
import type { Ack } from '../../../shared/contract/acks';
import type { Page } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import { useAct, useSend } from '../../state/send';
import type { Expect } from '../ring/use-ringing';

export type HandOver = {
  /** Hands pages over to another server, who must hear them again. */
  give(pages: readonly Page[], to: string): Promise<Ack>;
  /**
   * Takes back those pages that `to` still has, without ringing on this pager. Pages that were heard before
   * are heard again. A refusal shows as a toast.
   */
  takeBack(pages: readonly Page[], to: string): Promise<void>;
};

export function useHandOver(expect: Expect): HandOver {
  const send = useSend();
  const act = useAct();
  const { pages: open } = useHouse();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  return useMemo(() => {
    const takeBack = async (pages: readonly Page[], to: string): Promise<void> => {
      const still = pages.filter(({ id }) => latest.current[id]?.server === to);
      for (const server of new Set(still.map((page) => page.server))) {
        const theirs = still.filter((page) => page.server === server);
        for (const { id } of theirs) expect(id, true);
        const pageIds = theirs.map(({ id }) => id);
        const back = await act('page.hand-over', { pageIds, to: server });
        for (const page of theirs) {
          if (!back.ok) expect(page.id, false);
          else if (page.heard) await act('page.hear', { pageId: page.id });
        }
      }
    };
    return {
      give: (pages, to) => send('page.hand-over', { pageIds: pages.map(({ id }) => id), to }),
      takeBack,
    };
  }, [send, act, expect]);
}
