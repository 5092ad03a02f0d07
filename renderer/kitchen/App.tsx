import { useCallback, useMemo, useRef, useState } from 'react';
import { allDay } from '../../shared/views/all-day';
import { expectedWait } from '../../shared/views/quote';
import { rail } from '../../shared/views/rail';
import { recentlyBumped } from '../../shared/views/recall';
import { stationsKey } from '../../shared/views/stations';
import { useFeedView, useHouse } from '../feed/house';
import { NoticeBar } from '../ui/notice-bar';
import styles from './App.module.css';
import { ActionsContext } from './actions/actions';
import { useKitchenActions } from './actions/use-kitchen-actions';
import { AllDayColumn } from './all-day/all-day';
import { Footer } from './footer/footer';
import { Header } from './header/header';
import { NotLive } from './header/not-live';
import { useSetting } from './header/use-setting';
import { useStations } from './header/use-stations';
import { useKitchenKeys } from './keys/use-kitchen-keys';
import { NewsFrame } from './news/news-frame';
import { useNews } from './news/use-news';
import { type Panel, Panels } from './panels';
import { Board, type Shown } from './rail/board';
import { Empty } from './rail/empty';

/** Narrower than this, the rail needs the room of the all-day column. */
const NARROW = 1000;
/** Looked at for the strip; those that are still on the rail are left out of it. */
const RECENT = 60;

/** The kitchen's window: the rail, and what a cook does with it. */
export function App() {
  const state = useHouse();
  const { house } = state;
  const { thresholds } = house.settings;
  const isLive = useFeedView().connection.status === 'live';
  const { stations, choose } = useStations(house.stations);
  const [isMuted, mute] = useSetting('heard.kitchen.muted', false);
  const [isFolded, fold] = useSetting('heard.kitchen.folded', window.innerWidth < NARROW);
  const [lit, light] = useState<string>();
  const [panel, setPanel] = useState<Panel>();
  const [pickedId, pick] = useState<string>();
  const [page, setPage] = useState(0);
  const shown = useRef<Shown>({ ids: [], page: 0, pages: 1 });

  const cards = useMemo(() => rail(state, stations), [state, stations]);
  const totals = useMemo(() => allDay(state, stations), [state, stations]);
  const quote = useMemo(() => expectedWait(state, stations), [state, stations]);
  const bumped = useMemo(() => recentlyBumped(state, stations, RECENT), [state, stations]);
  const picked = cards.some(({ ticket }) => ticket.id === pickedId) ? pickedId : undefined;
  const dish = totals.some(({ key }) => key === lit) ? lit : undefined;

  const openTicket = useCallback((ticketId: string) => setPanel({ kind: 'ticket', ticketId }), []);
  const { actions, pending } = useKitchenActions(state, stations, openTicket);
  const news = useNews(cards, stationsKey(stations), thresholds, isMuted);
  const onShown = useCallback((now: Shown) => {
    shown.current = now;
  }, []);
  const turnTo = useCallback((next: number) => {
    setPage(next);
    pick(undefined);
  }, []);
  useKitchenKeys({
    cards,
    actions,
    shown: () => shown.current,
    picked,
    pick,
    turnTo,
    toggleAllDay: () => fold(!isFolded),
    open86: () => setPanel({ kind: '86' }),
    clear: () => {
      pick(undefined);
      light(undefined);
    },
  });

  const station =
    stations === 'all' ? undefined : house.stations.find(({ id }) => stations.includes(id))?.name;
  const close = () => setPanel(undefined);
  return (
    <ActionsContext value={actions}>
      <div className={styles.window}>
        <NoticeBar />
        <Header
          known={house.stations}
          stations={stations}
          choose={(next) => {
            choose(next);
            turnTo(0);
          }}
          quote={quote}
          isMuted={isMuted}
          mute={mute}
        />
        <NotLive />
        <main className={styles.main} data-live={isLive}>
          <AllDayColumn totals={totals} isFolded={isFolded} fold={fold} lit={dish} light={light} />
          <div className={styles.board}>
            {cards.length > 0 ? (
              <Board
                cards={cards}
                thresholds={thresholds}
                picked={picked}
                fresh={news.fresh}
                lit={dish}
                pending={pending}
                page={page}
                turnTo={turnTo}
                onShown={onShown}
              />
            ) : (
              <Empty station={station} others={Object.keys(state.tickets).length} />
            )}
          </div>
        </main>
        <Footer
          bumped={bumped}
          out={Object.keys(state.eightySixed).length}
          onRecall={() => setPanel({ kind: 'recall' })}
          on86={() => setPanel({ kind: '86' })}
        />
      </div>
      <Panels panel={panel} state={state} stations={stations} cards={cards} onClose={close} />
      <NewsFrame last={news.last} isFlashing={news.isFlashing} />
    </ActionsContext>
  );
}
