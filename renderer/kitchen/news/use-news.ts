import { useCallback, useEffect, useRef, useState } from 'react';
import type { HouseState, Page } from '../../../shared/contract/state';
import { findTicket } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import { isAtStations, type Stations } from '../../../shared/views/stations';
import { useHubNow } from '../../state/hooks';
import { play } from '../../ui/sounds';
import { useLatest } from '../../ui/use-latest';
import { diff, type Known, knownFrom, loudest, type News, type NewsKind, sentAgain } from './diff';
import type { LocalActions } from './local-actions';
import { useLate } from './use-late';

/** How long a card is marked as new. */
const NEW_MS = 20_000;
const FLASH_MS = 1_500;

type Watched = {
  state: HouseState;
  cards: readonly RailTicket[];
  stations: Stations;
  /** Names what the window shows; after another is chosen, what is there is no news. */
  view: string;
  isMuted: boolean;
  /** A kind that is not heard here makes no flash either. */
  isHeard(kind: NewsKind): boolean;
  own: LocalActions;
};

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
 * on the card in any case. What is there at the start, or after another view is chosen, is no news.
 */
export function useNews(watched: Watched): Heard {
  const { state, cards, view, own } = watched;
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<News>();
  const [isFlashing, setIsFlashing] = useState(false);
  const known = useRef<{ view: string; cards: Known }>(undefined);
  const knownPages = useRef(state.pages);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const latest = useLatest(watched);
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
      const { isMuted, isHeard } = latest.current;
      const first = loudest(news.filter(({ kind }) => isHeard(kind)));
      const said = first ?? loudest(news);
      if (said) setLast(said);
      if (!first) return;
      const hasRung = !isMuted && (await play(soundOf(first.kind)));
      if (hasRung) return;
      setIsFlashing(true);
      later(() => setIsFlashing(false), FLASH_MS);
    },
    [latest, later],
  );

  useEffect(() => {
    const before = known.current;
    known.current = { view, cards: knownFrom(cards) };
    if (before?.view !== view) return;
    const news = diff(before.cards, cards, own);
    const ids = news.filter(({ kind }) => kind === 'new-ticket').map((one) => one.ticket.id);
    if (ids.length > 0) {
      setFresh((all) => new Set([...all, ...ids]));
      later(() => setFresh((all) => new Set([...all].filter((id) => !ids.includes(id)))), NEW_MS);
    }
    void tell(news);
  }, [cards, view, own, tell, later]);

  useEffect(() => {
    const before = knownPages.current;
    knownPages.current = state.pages;
    void tell(sentAgain(before, state.pages).flatMap((page) => repaged(latest.current, page)));
  }, [state.pages, latest, tell]);

  const onLate = useCallback(
    (late: readonly RailTicket[]) =>
      void tell(late.map(({ ticket }) => ({ kind: 'late', ticket }))),
    [tell],
  );
  useLate(cards, state.house.settings.thresholds, now, onLate);

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return { fresh, last, isFlashing };
}

/** A page concerns the stations that cooked what waits, or that have a line of a ticket it asks about. */
function repaged({ state, stations }: Watched, { ticketId, itemIds }: Page): News[] {
  const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
  const isHere = ticket?.items.some(
    (item) =>
      isAtStations(item, stations) && (itemIds.length === 0 || itemIds.includes(item.itemId)),
  );
  return ticket && isHere ? [{ kind: 're-paged', ticket }] : [];
}

/** The same sound as on the pager that nobody answers. */
const soundOf = (kind: NewsKind) => (kind === 're-paged' ? 'page-again' : kind);
