import { useEffect, useMemo, useRef } from 'react';
import { z } from 'zod';
import { type OutTables, outTables } from '../../../shared/views/out-tables';
import { useHouse } from '../../state/hooks';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { play } from '../../ui/sounds';
import type { Who } from '../who/who';

/** The most notices that a screen remembers as seen; the oldest is forgotten first. */
const SEEN_MAX = 200;

const seenOut = json<string[]>('seen-out', z.array(z.string()), () => []);

export type Out = {
  /** What is out on the carrier's open tickets and was not marked as seen. */
  notices: readonly OutTables[];
  see(notice: OutTables): void;
};

/** Tells the carrier of dishes that are out on their open tickets; rings once for each, unless it is quiet. */
export function useOut(who: Who | undefined, isQuiet: boolean): Out {
  const state = useHouse();
  const [seen, setSeen] = useStored(seenOut);
  const rung = useRef(new Set<string>());
  const notices = useMemo(() => {
    if (!who) return [];
    const own = who.type === 'server' ? who.name : undefined;
    return outTables(state, own).filter(({ key }) => !seen.includes(key));
  }, [state, who, seen]);
  useEffect(() => {
    const fresh = notices.filter(({ key }) => !rung.current.has(key));
    for (const { key } of fresh) rung.current.add(key);
    if (fresh.length > 0 && !isQuiet) void play('page');
  }, [notices, isQuiet]);
  return {
    notices,
    see: ({ key }) => setSeen([...seen, key].slice(-SEEN_MAX)),
  };
}
