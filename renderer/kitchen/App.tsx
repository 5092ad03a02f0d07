import { useCallback, useMemo, useRef, useState } from 'react';
import { type AllDay, allDay } from '../../shared/views/all-day';
import { expo } from '../../shared/views/expo';
import { expectedWait } from '../../shared/views/quote';
import { rail } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import { languageAt, stationsKey } from '../../shared/views/stations';
import { useFeedView, useHouse } from '../state/hooks';
import { flag } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import { useSpokenHere } from '../ui/language';
import { NoticeBar } from '../ui/notice-bar';
import styles from './App.module.css';
import { ActionsContext } from './actions/actions';
import { useKitchenActions } from './actions/use-kitchen-actions';
import { AllDayColumn } from './all-day/all-day';
import { useCalls } from './calls/use-calls';
import type { Lit } from './card/dish';
import { namesOf, StationNamesContext } from './expo/station-names';
import { Watching } from './expo/watching';
import { Footer } from './footer/footer';
import { Header } from './header/header';
import { NotLive } from './header/not-live';
import { useView, type View } from './header/use-view';
import { keyMapOf } from './keys/keys';
import { useKitchenKeys } from './keys/use-kitchen-keys';
import { LocalActions } from './news/local-actions';
import { NewsFrame } from './news/news-frame';
import { useNews } from './news/use-news';
import { type Panel, Panels } from './panels';
import { Board, type Shown } from './rail/board';
import { Empty } from './rail/empty';
import { isHeard } from './screen/screen';
import { ScreenSheet } from './screen/screen-sheet';
import { useScreen } from './screen/use-screen';

/** Narrower than this, the rail needs the room of the all-day column. */
const NARROW = 1000;
/** Looked at for the strip; those that are still on the rail are left out of it. */
const RECENT = 60;

const muted = flag('muted', () => false);
const foldedAllDay = flag('folded', () => window.innerWidth < NARROW);

/** What all day was asked for may be done meanwhile; then nothing is looked for. */
const isOwedAllDay = (totals: readonly AllDay[], lit: Lit | undefined): boolean =>
  totals.some(
    ({ key, modifiers }) =>
      key === lit?.dish &&
      (lit.modifier === undefined || modifiers.some((one) => one.key === lit.modifier)),
  );

/** The kitchen's window: the rail, and what a cook does with it. */
export function App() {
  const state = useHouse();
  const { house } = state;
  const { thresholds } = house.settings;
  const isLive = useFeedView().connection.status === 'live';
  const { isExpo, stations, choose } = useView(house.stations);
  useSpokenHere(isExpo ? undefined : languageAt(house, stations));
  const [isMuted, mute] = useStored(muted);
  const [screen, changeScreen] = useScreen();
  const keys = useMemo(
    () => keyMapOf(screen.keys, screen.digitsBump),
    [screen.keys, screen.digitsBump],
  );
  const [own] = useState(() => new LocalActions());
  const [isFolded, fold] = useStored(foldedAllDay);
  const [lit, light] = useState<Lit>();
  const [panel, setPanel] = useState<Panel>();
  const [pickedId, pick] = useState<string>();
  const [page, setPage] = useState(0);
  const shown = useRef<Shown>({ ids: [], page: 0, pages: 1 });

  const cards = useMemo(
    () => (isExpo ? expo(state) : rail(state, stations)),
    [state, stations, isExpo],
  );
  const names = useMemo(() => namesOf(house.stations), [house.stations]);
  const totals = useMemo(() => allDay(state, stations), [state, stations]);
  const quote = useMemo(() => expectedWait(state, stations), [state, stations]);
  const bumped = useMemo(() => recentlyBumped(state, stations, RECENT), [state, stations]);
  const calls = useCalls(state);
  const picked = cards.some(({ ticket }) => ticket.id === pickedId) ? pickedId : undefined;
  const found = isOwedAllDay(totals, lit) ? lit : undefined;

  const openTicket = useCallback((ticketId: string) => setPanel({ type: 'ticket', ticketId }), []);
  const askToPass = useCallback((ticketId: string) => setPanel({ type: 'pass', ticketId }), []);
  const { actions, pending } = useKitchenActions(state, stations, openTicket, askToPass, own);
  const news = useNews({
    state,
    cards,
    stations,
    view: isExpo ? 'expo' : stationsKey(stations),
    isMuted,
    isHeard: (kind) => isHeard(kind, screen, house.settings),
    own,
  });
  const onShown = useCallback((now: Shown) => {
    shown.current = now;
  }, []);
  const turnTo = useCallback((next: number) => {
    setPage(next);
    pick(undefined);
  }, []);
  useKitchenKeys({
    keys,
    cards,
    actions,
    shown: () => shown.current,
    picked,
    pick,
    turnTo,
    isExpo,
    toggleAllDay: () => fold(!isFolded),
    open86: () => setPanel({ type: '86' }),
    openCalls: () => setPanel({ type: 'call' }),
    openStands: () => setPanel({ type: 'stands' }),
    clear: () => {
      pick(undefined);
      light(undefined);
    },
  });

  const station =
    stations === 'all' ? undefined : house.stations.find(({ id }) => stations.includes(id))?.name;
  const show = (view: View) => {
    choose(view);
    turnTo(0);
  };
  const close = () => setPanel(undefined);
  const knownKeys = { keys: screen.keys, digitsBump: screen.digitsBump, isExpo };
  return (
    <ActionsContext value={actions}>
      <StationNamesContext value={names}>
        <div className={styles.window}>
          <NoticeBar />
          <Header
            known={house.stations}
            view={isExpo ? 'expo' : stations}
            choose={show}
            quote={quote}
            isMuted={isMuted}
            mute={mute}
            onScreen={() => setPanel({ type: 'screen' })}
            onStands={() => setPanel({ type: 'stands' })}
          />
          <NotLive />
          {isExpo && !house.settings.expo && <Watching />}
          <main className={styles.main} data-live={isLive}>
            <AllDayColumn
              totals={totals}
              isFolded={isFolded}
              fold={fold}
              lit={found}
              light={light}
            />
            <div className={styles.board}>
              {cards.length > 0 ? (
                <Board
                  cards={cards}
                  thresholds={thresholds}
                  picked={picked}
                  screen={screen}
                  fresh={news.fresh}
                  lit={found}
                  pending={pending}
                  page={page}
                  turnTo={turnTo}
                  onShown={onShown}
                />
              ) : (
                <Empty
                  station={station}
                  others={Object.keys(state.tickets).length}
                  isExpo={isExpo}
                />
              )}
            </div>
          </main>
          <Footer
            bumped={bumped}
            calls={calls}
            keys={knownKeys}
            onKeys={() => setPanel({ type: 'keys' })}
            onCall={() => setPanel({ type: 'call' })}
            out={Object.keys(state.eightySixed).length}
            onRecall={() => setPanel({ type: 'recall' })}
            on86={() => setPanel({ type: '86' })}
          />
        </div>
        <Panels
          panel={panel}
          state={state}
          stations={stations}
          cards={cards}
          calls={calls}
          choose={show}
          keys={knownKeys}
          changeKeys={() => setPanel({ type: 'screen' })}
          screenSheet={() => (
            <ScreenSheet
              screen={screen}
              change={changeScreen}
              known={house.stations}
              settings={house.settings}
              view={isExpo ? 'expo' : stations}
              choose={show}
              onClose={close}
            />
          )}
          onClose={close}
        />
        <NewsFrame last={news.last} isFlashing={news.isFlashing} />
      </StationNamesContext>
    </ActionsContext>
  );
}
