import { VolumeX } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { NoticeBar } from '../ui/notice-bar';
import styles from './app.module.css';
import { PageList } from './cards/page-list';
import { CompactPager } from './compact/compact-pager';
import { Empty } from './empty';
import { Header } from './header';
import { NotLive } from './not-live';
import { Others } from './others';
import { OutNotices } from './out/out-notices';
import { QuietBar } from './quiet/quiet-bar';
import { Recent } from './recent/recent';
import { Flash } from './ring/flash';
import { Sheets } from './sheets';
import { type Pager, usePager } from './use-pager';
import type { Who } from './who/who';
import { WhoPicker } from './who/who-picker';

/** The pager: pages of the person who carries it, until each is heard and its food picked up. */
export function App() {
  const pager = usePager();
  const { who, flash } = pager;
  return (
    <div className={styles.window}>
      {who && pager.isSmall ? (
        <CompactPager
          who={who}
          cards={pager.cards}
          out={pager.out}
          isQuiet={pager.quiet !== undefined}
          isSilent={pager.isSilent}
          main={pager.main}
          onStep={pager.step}
        />
      ) : (
        <Full pager={pager} />
      )}
      <Flash count={flash.count} isLoud={flash.isLoud} />
    </div>
  );
}

function Full({ pager }: { pager: Pager }) {
  const { who, quiet, isSilent, sheet } = pager;
  return (
    <>
      <Header
        who={who}
        isQuiet={quiet !== undefined}
        onChange={() => pager.carry(undefined)}
        onOpen={pager.open}
      />
      <NoticeBar />
      <NotLive />
      {quiet && <QuietBar quiet={quiet} onOff={pager.turnQuietOff} />}
      {isSilent && <Silent />}
      {who ? <Pages pager={pager} who={who} /> : <WhoPicker choose={pager.pick} />}
      {who && sheet !== undefined && <Sheets pager={pager} who={who} sheet={sheet} />}
    </>
  );
}

function Pages({ pager, who }: { pager: Pager; who: Who }) {
  const { cards, step, giveAway } = pager;
  return (
    <main className={styles.main} ref={pager.main} tabIndex={-1}>
      <OutNotices out={pager.out} />
      {cards.length > 0 ? (
        <PageList
          labelId={who.type === 'server' ? 'list.mine' : 'list.all'}
          cards={cards}
          who={who}
          onStep={step}
          onHandOver={giveAway}
        />
      ) : (
        <Empty />
      )}
      <Others mine={cards} who={who} onStep={step} onHandOver={giveAway} />
      <Recent who={who} pickUp={pager.pickUp} />
    </main>
  );
}

/** Shown while the last sound could not be played. */
function Silent() {
  return (
    <p className={styles.silent} role="status">
      <VolumeX aria-hidden="true" />
      <FormattedMessage id="ring.silent" />
    </p>
  );
}
