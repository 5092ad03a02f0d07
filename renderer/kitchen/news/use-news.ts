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
import { RingGate } from './ring-gate';
import { useLate } from './use-late';
import { useRingAgain } from './use-ring-again';

/** How long a card is marked as new. */
const NEW_MS = 20_000;
const FLASH_MS = 1_500;

type Watched = {
  state: HouseState;
  cards: readonly RailTicket[];
  stations: Stations;
  /** Identifies the shown view; cards that appear with another view are not news. */
  view: string;
  isMuted: boolean;
  /** Kinds that are switched off here also make no flash. */
  isHeard(kind: NewsKind): boolean;
  own: LocalActions;
  /** Tickets that a person of this screen has pointed at. */
  touched: ReadonlySet<string>;
};

type Heard = {
  /** Tickets that arrived less than 20 s ago. */
  fresh: ReadonlySet<string>;
  /** The last news, for a person who cannot see the card or hear the sound. */
  last: News | undefined;
  /** The frame of the window flashes: the sound is off or cannot be played. */
  isFlashing: boolean;
};

/**
 * Notices changes on the rail. Plays a sound, or flashes where there is none, and always marks the card.
 * What is present at the start, or after another view is chosen, is not news.
 */
export function useNews(watched: Watched): Heard {
  const { state, cards, view, own, touched } = watched;
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<News>();
  const [isFlashing, setIsFlashing] = useState(false);
  const known = useRef<{ view: string; cards: Known }>(undefined);
  const knownPages = useRef(state.pages);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  const [gate] = useState(() => new RingGate());
  const flash = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useLatest(watched);
  const now = useHubNow();

  const later = useCallback((run: () => void, ms: number) => {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      run();
    }, ms);
    timers.current.add(timer);
    return timer;
  }, []);

  const tell = useCallback(
    async (news: readonly News[]) => {
      const { isMuted, isHeard } = latest.current;
      const first = loudest(news.filter(({ kind }) => isHeard(kind)));
      const announced = first ?? loudest(news);
      if (announced) setLast(announced);
      if (!first || !gate.opens(first.kind, performance.now())) return;
      const hasRung = !isMuted && (await play(soundOf(first.kind)));
      if (hasRung) return;
      setIsFlashing(true);
      clearTimeout(flash.current);
      flash.current = later(() => setIsFlashing(false), FLASH_MS);
    },
    [latest, later, gate],
  );

  const mark = useCallback(
    (ids: readonly string[]) => {
      if (ids.length === 0) return;
      setFresh((all) => new Set([...all, ...ids]));
      later(() => setFresh((all) => new Set([...all].filter((id) => !ids.includes(id)))), NEW_MS);
    },
    [later],
  );

  useEffect(() => {
    const before = known.current;
    known.current = { view, cards: knownFrom(cards) };
    if (before?.view !== view) return;
    const news = diff(before.cards, cards, own);
    const ids = news.filter(({ kind }) => kind === 'new-ticket').map((one) => one.ticket.id);
    mark(ids);
    void tell(news);
  }, [cards, view, own, tell, mark]);

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

  const onRing = useCallback(
    (waiting: readonly RailTicket[]) => {
      mark(waiting.map(({ ticket }) => ticket.id));
      void tell(waiting.map(({ ticket }) => ({ kind: 'new-ticket', ticket, isAgain: true })));
    },
    [mark, tell],
  );
  useRingAgain(cards, touched, state.house.settings.ringAgainAfterSeconds, now, onRing);

  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return { fresh, last, isFlashing };
}

/** Returns news if a shown station cooked the paged lines, or has a line of the ticket that a call is about. */
function repaged({ state, stations }: Watched, { ticketId, itemIds }: Page): News[] {
  const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
  const isHere = ticket?.items.some(
    (item) =>
      isAtStations(item, stations) && (itemIds.length === 0 || itemIds.includes(item.itemId)),
  );
  return ticket && isHere ? [{ kind: 're-paged', ticket }] : [];
}

/** A repeated page has the same sound here as on the pager. */
const soundOf = (kind: NewsKind) => (kind === 're-paged' ? 'page-again' : kind);
