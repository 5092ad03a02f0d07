import { useCallback, useEffect, useRef, useState } from 'react';
import type { Settings } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import { useHubNow } from '../../feed/house';
import { play } from '../../ui/sounds';
import { useLatest } from '../actions/latest';
import { diff, type Known, knownFrom, loudest, type News } from './diff';
import { useLate } from './use-late';

/** How long a card is marked as new. */
const NEW_MS = 20_000;
const FLASH_MS = 1_500;

type Heard = {
  /** Tickets that came a moment ago. */
  fresh: ReadonlySet<string>;
  /** The last news, for who cannot see the card or hear the sound. */
  last: News | undefined;
  /** The frame of the window flashes: the sound is off or cannot be played. */
  isFlashing: boolean;
};

/**
 * Notices what changed on the rail and says so: a sound, or a flash where there is none, and a mark
 * on the card in any case. What is there at the start, or after another station is chosen (`view`),
 * is no news.
 */
export function useNews(
  cards: readonly RailTicket[],
  view: string,
  thresholds: Settings['thresholds'],
  isMuted: boolean,
): Heard {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<News>();
  const [isFlashing, setIsFlashing] = useState(false);
  const known = useRef<{ view: string; cards: Known }>(undefined);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const muted = useLatest(isMuted);
  const now = useHubNow();

  const later = useCallback((run: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      run();
    }, ms);
    timers.current.add(timer);
  }, []);

  const tell = useCallback(
    async (news: readonly News[]) => {
      const first = loudest(news);
      if (!first) return;
      setLast(first);
      const isHeard = !muted.current && (await play(first.kind));
      if (isHeard) return;
      setIsFlashing(true);
      later(() => setIsFlashing(false), FLASH_MS);
    },
    [muted, later],
  );

  useEffect(() => {
    const before = known.current;
    known.current = { view, cards: knownFrom(cards) };
    if (before?.view !== view) return;
    const news = diff(before.cards, cards);
    const ids = news.filter(({ kind }) => kind === 'new-ticket').map((one) => one.card.ticket.id);
    if (ids.length > 0) {
      setFresh((all) => new Set([...all, ...ids]));
      later(() => setFresh((all) => new Set([...all].filter((id) => !ids.includes(id)))), NEW_MS);
    }
    void tell(news);
  }, [cards, view, tell, later]);

  const onLate = useCallback(
    (late: readonly RailTicket[]) => void tell(late.map((card) => ({ kind: 'late', card }))),
    [tell],
  );
  useLate(cards, thresholds, now, onLate);

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return { fresh, last, isFlashing };
}
