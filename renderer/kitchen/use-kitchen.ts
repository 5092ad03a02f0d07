import { useCallback, useMemo, useRef, useState } from 'react';
import type { AllDay } from '../../shared/views/all-day';
import { languageAt, stationsKey } from '../../shared/views/stations';
import { useHouse } from '../state/hooks';
import { flag } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import { usePlaceLanguage } from '../ui/language';
import { useKitchenActions } from './actions/use-kitchen-actions';
import type { Lit } from './card/dish';
import { useView, type View } from './header/use-view';
import { keyMapOf } from './keys/keys';
import { useKitchenKeys } from './keys/use-kitchen-keys';
import { LocalActions } from './news/local-actions';
import { useNews } from './news/use-news';
import type { Shown } from './rail/board';
import { isHeard } from './screen/screen';
import { useScreen } from './screen/use-screen';
import { useRail } from './use-rail';

export type Panel =
  | { type: 'screen' }
  | { type: 'keys' }
  | { type: '86' }
  | { type: 'recall' }
  | { type: 'held' }
  | { type: 'call' }
  | { type: 'station-status' }
  | { type: 'upcoming' }
  | { type: 'pass'; ticketId: string }
  | { type: 'ticket'; ticketId: string }
  | { type: 'remake'; ticketId: string; itemIds?: readonly string[] };

/** Below this width (CSS pixels), the rail needs the room of the all-day column; expo needs it earlier. */
const NARROW = 1000;
const NARROW_EXPO = 1600;

const muted = flag('muted', () => false);
const foldedAllDay = flag('folded', () => window.innerWidth < NARROW);
const foldedAtExpo = flag('folded-expo', () => window.innerWidth < NARROW_EXPO);

/** The state and actions of the kitchen's window; `App` lays them out. */
export type Kitchen = ReturnType<typeof useKitchen>;

export function useKitchen() {
  const state = useHouse();
  const { house } = state;
  const { isExpo, stations, choose } = useView(house.stations);
  usePlaceLanguage(isExpo ? undefined : languageAt(house, stations));
  const view: View = isExpo ? 'expo' : stations;
  const [isMuted, mute] = useStored(muted);
  const onRail = useStored(foldedAllDay);
  const atExpo = useStored(foldedAtExpo);
  const [isFolded, fold] = isExpo ? atExpo : onRail;
  const [screen, changeScreen] = useScreen();
  const [lit, light] = useState<Lit>();
  const [panel, open] = useState<Panel>();
  const [pager, setPager] = useState<HTMLElement | null>(null);
  const rail = useRail(state, stations, isExpo);
  const place = usePlace(rail.cards);

  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = useCallback(
    (ticketId: string) =>
      setTouched((before) => (before.has(ticketId) ? before : new Set(before).add(ticketId))),
    [],
  );
  const [own] = useState(() => new LocalActions());
  const openTicket = useCallback((ticketId: string) => open({ type: 'ticket', ticketId }), []);
  const askToPass = useCallback((ticketId: string) => open({ type: 'pass', ticketId }), []);
  const askToRemake = useCallback(
    (ticketId: string, itemIds?: readonly string[]) =>
      open({ type: 'remake', ticketId, ...(itemIds ? { itemIds } : {}) }),
    [],
  );
  const { actions, pending } = useKitchenActions(
    state,
    stations,
    openTicket,
    askToPass,
    askToRemake,
    own,
  );
  const news = useNews({
    state,
    cards: rail.cards,
    stations,
    view: isExpo ? 'expo' : stationsKey(stations),
    isMuted,
    isHeard: (kind) => isHeard(kind, screen, house.settings),
    own,
    touched,
  });
  const { keys, digitsBump } = screen;
  useKitchenKeys({
    ...place,
    pick: (ticketId) => {
      if (ticketId !== undefined) touch(ticketId);
      place.pick(ticketId);
    },
    keys: useMemo(() => keyMapOf(keys, digitsBump), [keys, digitsBump]),
    cards: rail.cards,
    actions,
    isExpo,
    toggleAllDay: () => fold(!isFolded),
    open86: () => open({ type: '86' }),
    openCalls: () => open({ type: 'call' }),
    openStationStatus: () => open({ type: 'station-status' }),
    clear: () => {
      place.pick(undefined);
      light(undefined);
    },
  });
  return {
    ...rail,
    ...place,
    state,
    house,
    view,
    isExpo,
    stations,
    /** Shows another view from its first screen. */
    show: (next: View): void => {
      choose(next);
      place.turnTo(0);
    },
    isMuted,
    mute,
    isFolded,
    fold,
    screen,
    changeScreen,
    knownKeys: { keys, digitsBump, isExpo },
    lit: isOwedAllDay(rail.totals, lit) ? lit : undefined,
    light,
    panel,
    open,
    pager,
    setPager,
    /** Notes that a person has pointed at a ticket: it need not ring again. */
    touch,
    close: () => open(undefined),
    actions,
    pending,
    news,
  };
}

/** The cook's place on the rail: the shown screen and the picked ticket. */
function usePlace(cards: ReturnType<typeof useRail>['cards']) {
  const [pickedId, pick] = useState<string>();
  const [page, setPage] = useState(0);
  const shown = useRef<Shown>({ ids: [], page: 0, pages: 1 });
  return {
    /** Undefined once the picked ticket has left the rail. */
    picked: cards.some(({ ticket }) => ticket.id === pickedId) ? pickedId : undefined,
    pick,
    page,
    turnTo: useCallback((next: number) => {
      setPage(next);
      pick(undefined);
    }, []),
    shown: () => shown.current,
    onShown: useCallback((now: Shown) => {
      shown.current = now;
    }, []),
  };
}

/** Returns false once the selected dish is no longer owed: then nothing is lit. */
const isOwedAllDay = (totals: readonly AllDay[], lit: Lit | undefined): boolean =>
  totals.some(
    ({ key, modifiers }) =>
      key === lit?.dish &&
      (lit.modifier === undefined || modifiers.some((one) => one.key === lit.modifier)),
  );
