import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type PageCard, pagesFor } from '../../shared/views/pages';
import { useHouse } from '../state/hooks';
import { useErrorText } from '../state/send';
import { useToast } from '../state/toasts';
import { NoticeBar } from '../ui/notice-bar';
import styles from './app.module.css';
import { useSteps } from './cards/acts';
import { PageList } from './cards/page-list';
import { useKeys } from './cards/use-keys';
import { CompactPager } from './compact/compact-pager';
import { useIsSmall } from './compact/use-is-small';
import { Empty } from './empty';
import { useHandOver } from './hand-over/use-hand-over';
import { Header } from './header';
import { NotLive } from './not-live';
import { Others } from './others';
import { QuietBar } from './quiet/quiet-bar';
import { useQuiet } from './quiet/use-quiet';
import { Recent } from './recent/recent';
import { Flash } from './ring/flash';
import { Silent } from './ring/silent';
import { useRinging } from './ring/use-ringing';
import { type OpenSheet, Sheets } from './sheets';
import { useShift } from './shift/use-shift';
import { pagerOf, useWho, type Who } from './who/who';
import { WhoPicker } from './who/who-picker';

const NOBODY: Who = { type: 'server', name: '' };

/** The pager: what is ready for whoever carries it, until it is heard and picked up. */
export function App() {
  const { who, choose } = useWho();
  const state = useHouse();
  const cards = useMemo(() => (who ? pagesFor(state, pagerOf(who)) : []), [state, who]);
  const { quiet, turnOn, turnOff } = useQuiet(who);
  const { flash, isSilent, expect } = useRinging(cards, quiet !== undefined);
  const step = useSteps(who ?? NOBODY, expect);
  const handOver = useHandOver(expect);
  const shift = useShift();
  const [sheet, setSheet] = useState<OpenSheet>();
  const isSmall = useIsSmall();
  useKeys(cards, who ?? NOBODY);
  const main = useRef<HTMLElement>(null);
  // A name was chosen: the keyboard goes to the pages.
  useEffect(() => {
    if (who) main.current?.focus();
  }, [who]);
  // The last card went with the focus on its button, or the window took its other form.
  const isEmpty = cards.length === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is what may have lost the focus.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus();
  }, [isEmpty, isSmall]);
  // A sheet closed that was opened from a card which is gone by now.
  useEffect(() => {
    if (sheet !== undefined) return undefined;
    const later = setTimeout(() => {
      if (document.activeElement === document.body) main.current?.focus();
    });
    return () => clearTimeout(later);
  }, [sheet]);
  const carry = useCallback(
    (next: Who | undefined) => {
      setSheet(undefined);
      choose(next);
    },
    [choose],
  );
  const begin = useBegin(shift.begin);
  const pick = (next: Who): void => {
    carry(next);
    if (next.type === 'server') void begin(next.name);
  };
  const giveAway = useCallback(({ page }: PageCard) => setSheet({ pageId: page.id }), []);
  return (
    <div className={styles.window}>
      {who && isSmall ? (
        <CompactPager
          who={who}
          cards={cards}
          isQuiet={quiet !== undefined}
          isSilent={isSilent}
          main={main}
          onStep={step}
        />
      ) : (
        <>
          <Header
            who={who}
            isQuiet={quiet !== undefined}
            onChange={() => carry(undefined)}
            onOpen={setSheet}
          />
          <NoticeBar />
          <NotLive />
          {quiet && <QuietBar quiet={quiet} onOff={turnOff} />}
          {isSilent && <Silent />}
          {who ? (
            <main className={styles.main} ref={main} tabIndex={-1}>
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
              <Recent who={who} />
            </main>
          ) : (
            <WhoPicker choose={pick} />
          )}
          {who && sheet !== undefined && (
            <Sheets
              sheet={sheet}
              who={who}
              cards={cards}
              shift={shift}
              handOver={handOver}
              onQuiet={turnOn}
              onCarry={carry}
              onOpen={setSheet}
              onClose={() => setSheet(undefined)}
            />
          )}
        </>
      )}
      <Flash count={flash.count} isLoud={flash.isLoud} />
    </div>
  );
}

/** Begins a shift for who took the pager, and says so if it could not: the pager works all the same. */
function useBegin(begin: ReturnType<typeof useShift>['begin']) {
  const intl = useIntl();
  const toast = useToast();
  const errorText = useErrorText();
  return async (server: string): Promise<void> => {
    const ack = await begin(server);
    if (ack.ok) return;
    const why = errorText(ack.error);
    toast({ type: 'refused', text: intl.formatMessage({ id: 'shift.notStarted' }, { why }) });
  };
}
