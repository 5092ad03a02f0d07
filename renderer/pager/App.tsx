import { useCallback, useEffect, useMemo, useRef } from 'react';
import { pagesFor } from '../../shared/views/pages';
import { useHouse } from '../feed/house';
import { NoticeBar } from '../ui/notice-bar';
import styles from './app.module.css';
import { useSteps } from './cards/acts';
import { PageList } from './cards/page-list';
import { useKeys } from './cards/use-keys';
import { Empty } from './empty';
import { Header } from './header';
import { NotLive } from './not-live';
import { Others } from './others';
import { Recent } from './recent/recent';
import { Flash } from './ring/flash';
import { Silent } from './ring/silent';
import { useRinging } from './ring/use-ringing';
import { pagerOf, useWho, type Who } from './who/who';
import { WhoPicker } from './who/who-picker';

const NOBODY: Who = { is: 'server', name: '' };

/** The pager: what is ready for whoever carries it, until it is heard and picked up. */
export function App() {
  const { who, choose } = useWho();
  const state = useHouse();
  const cards = useMemo(() => (who ? pagesFor(state, pagerOf(who)) : []), [state, who]);
  const { flash, isSilent, expect } = useRinging(cards);
  const step = useSteps(who ?? NOBODY, expect);
  useKeys(cards, who ?? NOBODY);
  const main = useRef<HTMLElement>(null);
  // A name was chosen: the keyboard goes to the pages.
  useEffect(() => {
    if (who) main.current?.focus();
  }, [who]);
  // The last card went with the focus on its button.
  const isEmpty = cards.length === 0;
  useEffect(() => {
    if (isEmpty && document.activeElement === document.body) main.current?.focus();
  }, [isEmpty]);
  const change = useCallback(() => choose(undefined), [choose]);
  return (
    <div className={styles.window}>
      <Header who={who} onChange={change} />
      <NoticeBar />
      <NotLive />
      {isSilent && <Silent />}
      {who ? (
        <main className={styles.main} ref={main} tabIndex={-1}>
          {cards.length > 0 ? (
            <PageList
              labelId={who.is === 'server' ? 'list.mine' : 'list.all'}
              cards={cards}
              who={who}
              onStep={step}
            />
          ) : (
            <Empty />
          )}
          <Others mine={cards} who={who} onStep={step} />
          <Recent who={who} />
        </main>
      ) : (
        <WhoPicker choose={choose} />
      )}
      <Flash count={flash.count} isLoud={flash.isLoud} />
    </div>
  );
}
