import { useEffect, useRef } from 'react';
import type { Settings } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import { useLanguage } from '../../ui/language';
import type { Pending } from '../actions/pending';
import type { Lit } from '../card/dish';
import type { Screen } from '../screen/screen';
import styles from './board.module.css';
import { Pager } from './pager';
import { Rail } from './rail';
import { useLayout } from './use-layout';
import { useRoom } from './use-room';

type Props = {
  cards: readonly RailTicket[];
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
};

export type Shown = { ids: readonly string[]; page: number; pages: number };

/** The rail in screens: as many columns as fit. Tickets on other screens are counted, never hidden. */
export function Board({ cards, page: wanted, turnTo, onShown, screen, ...rest }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const rail = useRef<HTMLElement>(null);
  const size = useRoom(room, screen.isLarge);
  const { language } = useLanguage();
  const { pages, columns } = useLayout(cards, size, language, rail, screen.columns);
  const page = Math.min(wanted, pages.length - 1);
  const columnsShown = pages[page] ?? [];
  const shown = [...new Set(columnsShown.flat().map((part) => part.card))];
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
    <div ref={room} className={styles.room}>
      <div className={styles.board}>
        {size.width > 0 && (
          <Rail ref={rail} cards={cards} page={columnsShown} columns={columns} {...rest} />
        )}
        {pages.length > 1 && (
          <Pager
            page={page}
            pages={pages.length}
            before={shown[0] ?? 0}
            after={cards.length - 1 - (shown.at(-1) ?? 0)}
            turnTo={turnTo}
          />
        )}
      </div>
    </div>
  );
}
