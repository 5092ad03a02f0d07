import { memo, type Ref } from 'react';
import { useIntl } from 'react-intl';
import type { Settings } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import type { Pending } from '../actions/pending';
import type { Lit } from '../card/dish';
import { TicketCard } from '../card/ticket-card';
import type { OpenFolds } from './blocks';
import type { Part } from './pack';
import styles from './rail.module.css';

type Props = {
  cards: readonly RailTicket[];
  /** The columns of the shown screen. */
  page: readonly (readonly Part[])[];
  columns: number;
  /** The size of the cards' type, relative to the usual one. */
  type: number;
  folds(ticketId: string): OpenFolds;
  thresholds: Settings['thresholds'];
  picked: string | undefined;
  fresh: ReadonlySet<string>;
  lit: Lit | undefined;
  pending: Pending;
  ref: Ref<HTMLElement>;
};

const KEYS = 9;

/** The tickets of one screen, in columns, top to bottom and then left to right. */
export const Rail = memo(function Rail(props: Props) {
  const { cards, page, columns, type, folds, thresholds } = props;
  const { picked, fresh, lit, pending, ref } = props;
  const intl = useIntl();
  const shown = [...new Set(page.flatMap((column) => column.map((part) => part.card)))];
  return (
    <section
      ref={ref}
      className={styles.rail}
      aria-label={intl.formatMessage({ id: 'rail.label' })}
      // A touch on a ticket must not move the focus that the keys use.
      onMouseDown={(event) => event.preventDefault()}
      data-dense={type <= 1 || undefined}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        ['--type' as string]: type,
      }}
    >
      {page.map((column, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is identified by its place.
        <div key={place} className={styles.column}>
          {column.map(({ card: index, from, to }) => {
            const card = cards[index];
            if (!card) return null;
            const { id, orderType } = card.ticket;
            const nth = shown.indexOf(index) + 1;
            return (
              <TicketCard
                key={`${id} ${from}`}
                card={card}
                from={from}
                to={to}
                folds={folds(id)}
                threshold={thresholds[orderType]}
                shortcut={nth <= KEYS ? nth : undefined}
                isPicked={picked === id}
                isNew={fresh.has(id)}
                lit={lit}
                pending={pending.get(id)}
              />
            );
          })}
        </div>
      ))}
    </section>
  );
});
