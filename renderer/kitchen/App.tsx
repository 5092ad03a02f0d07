import { Eye } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { underWay } from '../../shared/domain/ticket/later';
import { useFeedView } from '../state/hooks';
import { NoticeBar } from '../ui/notice-bar';
import { ActionsContext } from './actions/actions';
import { AllDayColumn } from './all-day';
import styles from './app.module.css';
import { StationNamesContext } from './expo/station-names';
import { Footer } from './footer';
import { Header } from './header/header';
import { NotLive } from './header/not-live';
import { HeldStrip } from './held/held-strip';
import { NewsFrame } from './news/news-frame';
import { Panels } from './panels';
import { Board } from './rail/board';
import { Empty } from './rail/empty';
import { type Kitchen, useKitchen } from './use-kitchen';

/** The kitchen's window: the rail and a cook's actions on it. */
export function App() {
  const kitchen = useKitchen();
  const isLive = useFeedView().connection.status === 'live';
  const { state, house, isExpo, open, news } = kitchen;
  return (
    <ActionsContext value={kitchen.actions}>
      <StationNamesContext value={kitchen.names}>
        <div className={styles.window}>
          <NoticeBar />
          <Header
            known={house.stations}
            view={kitchen.view}
            choose={kitchen.show}
            quote={kitchen.quote}
            isMuted={kitchen.isMuted}
            mute={kitchen.mute}
            upcoming={kitchen.upcoming}
            onUpcoming={() => open({ type: 'upcoming' })}
            onScreen={() => open({ type: 'screen' })}
            onStationStatus={() => open({ type: 'station-status' })}
          />
          <NotLive />
          {isExpo && !house.settings.expo && <Watching />}
          <main className={styles.main} data-live={isLive}>
            <AllDayColumn
              totals={kitchen.totals}
              coming={kitchen.coming}
              isFolded={kitchen.isFolded}
              fold={kitchen.fold}
              lit={kitchen.lit}
              light={kitchen.light}
            />
            <div className={styles.board}>
              <Tickets kitchen={kitchen} />
            </div>
          </main>
          {!isExpo && <HeldStrip held={kitchen.held} onOpen={() => open({ type: 'held' })} />}
          <Footer
            bumped={kitchen.bumped}
            pager={kitchen.setPager}
            calls={kitchen.calls}
            keys={kitchen.knownKeys}
            onKeys={() => open({ type: 'keys' })}
            onCall={() => open({ type: 'call' })}
            out={Object.keys(state.eightySixed).length}
            onRecall={() => open({ type: 'recall' })}
            on86={() => open({ type: '86' })}
          />
        </div>
        <Panels kitchen={kitchen} />
        <NewsFrame last={news.last} isFlashing={news.isFlashing} />
      </StationNamesContext>
    </ActionsContext>
  );
}

/** Draws the rail, or a text while it is empty. */
function Tickets({ kitchen }: { kitchen: Kitchen }) {
  const { state, house, cards, stations, isExpo } = kitchen;
  if (cards.length > 0) {
    return (
      <Board
        cards={cards}
        pager={kitchen.pager}
        view={typeof kitchen.view === 'string' ? kitchen.view : kitchen.view.join(' ')}
        thresholds={house.settings.thresholds}
        picked={kitchen.picked}
        screen={kitchen.screen}
        fresh={kitchen.news.fresh}
        lit={kitchen.lit}
        pending={kitchen.pending}
        page={kitchen.page}
        turnTo={kitchen.turnTo}
        onShown={kitchen.onShown}
        onTouch={kitchen.touch}
      />
    );
  }
  const station =
    stations === 'all' ? undefined : house.stations.find(({ id }) => stations.includes(id))?.name;
  return <Empty station={station} others={underWay(state).length} isExpo={isExpo} />;
}

/** Explains why there is no Pass button: expo is off in the settings. */
function Watching() {
  return (
    <aside>
      <p className={styles.watching} role="note">
        <Eye aria-hidden="true" />
        <FormattedMessage id="expo.off" />
      </p>
    </aside>
  );
}
