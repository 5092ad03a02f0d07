import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Settings } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import { useLanguage } from '../../ui/language';
import type { Pending } from '../actions/pending';
import type { Lit } from '../card/dish';
import type { Screen } from '../screen/screen';
import styles from './board.module.css';
import { FoldsContext, useFolds } from './folds';
import { Pager } from './pager';
import { Rail } from './rail';
import { useLayout } from './use-layout';
import { useRoom } from './use-room';
import { useSettled } from './use-settled';

type Props = {
  cards: readonly RailTicket[];
  /** Identifies the shown view: another one is drawn at once, even under a finger. */
  view: string;
  thresholds: Settings['thresholds'];
  picked: string | undefined;
  screen: Pick<Screen, 'columns' | 'isLarge'>;
  fresh: ReadonlySet<string>;
  lit: Lit | undefined;
  pending: Pending;
  /** The wanted screen of the rail, from 0; may be past the end after tickets left. */
  page: number;
  turnTo(page: number): void;
  /** Reports the tickets on the screen, in their order, for the keys. */
  onShown(shown: Shown): void;
  /** A person has pointed at a ticket. */
  onTouch(ticketId: string): void;
  /** The place for the buttons that turn the screens, outside of the rail's room. */
  pager: HTMLElement | null;
};

export type Shown = { ids: readonly string[]; page: number; pages: number };

/** The rail in screens: as many columns as fit. Tickets on other screens are counted, never hidden. */
export function Board(props: Props) {
  const {
    cards: now,
    view,
    page: wanted,
    turnTo,
    onShown,
    screen,
    pager,
    onTouch,
    ...rest
  } = props;
  const room = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLElement>(null);
  const size = useRoom(room, screen.isLarge);
  const { language } = useLanguage();
  const { folds, toggle } = useFolds();
  const { settled: cards, isHeld, onPointerDown } = useSettled(now, view);
  const asked = {
    cards,
    folds,
    size,
    language,
    wanted: screen.columns,
    isLarge: screen.isLarge,
    isHeld,
  };
  const { pages, columns, type } = useLayout(asked, rail);
  const page = Math.min(wanted, pages.length - 1);
  const columnsShown = pages[page] ?? [];
  useEffect(() => {
    const indices = new Set(pages[page]?.flat().map((part) => part.card));
    const ids = [...indices].map((index) => cards[index]?.ticket.id ?? '');
    onShown({ ids, page, pages: pages.length });
  }, [cards, pages, page, onShown]);
  // Resets the wanted screen when it is gone, so that a rail that grows again does not turn by itself.
  useEffect(() => {
    if (page < wanted) turnTo(page);
  }, [page, wanted, turnTo]);
  return (
    <FoldsContext value={toggle}>
      <div ref={room} className={styles.room}>
        <div
          className={styles.board}
          onPointerDown={(event) => {
            onPointerDown();
            const at = event.target instanceof Element && event.target.closest('[data-ticket]');
            const id = at instanceof HTMLElement ? at.dataset.ticket : undefined;
            if (id !== undefined) onTouch(id);
          }}
        >
          {size.width > 0 && (
            <Rail
              ref={rail}
              cards={cards}
              page={columnsShown}
              columns={columns}
              type={type}
              folds={folds}
              {...rest}
            />
          )}
          {pages.length > 1 &&
            pager &&
            createPortal(
              <Pager
                page={page}
                pages={pages.length}
                before={countOf(pages.slice(0, page))}
                after={now.length - countOf(pages.slice(0, page + 1))}
                turnTo={turnTo}
              />,
              pager,
            )}
        </div>
      </div>
    </FoldsContext>
  );
}

/** The tickets on these screens. */
const countOf = (pages: ReturnType<typeof useLayout>['pages']): number =>
  new Set(pages.flat(2).map(({ card }) => card)).size;
