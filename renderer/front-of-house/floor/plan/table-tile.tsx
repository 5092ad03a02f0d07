import { Ban, BellRing, TriangleAlert, Users } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings, Table } from '../../../../shared/contract/house';
import { hasAllergies } from '../../../../shared/domain/allergies';
import { eightySixedOn } from '../../../../shared/views/eighty-sixed-on';
import type { FloorTicket } from '../../../../shared/views/floor';
import { rowText } from '../../../say/number';
import { usePlaceName } from '../../../say/place';
import { useFromHouse } from '../../../state/hooks';
import { PhaseBadge } from '../phase-badge';
import { useTicketLabel } from '../ticket-label';
import { Waiting } from '../waiting';
import { FreeTable } from './free-table';
import styles from './table-tile.module.css';

/** The longest name that fits next to a mark in the large type. */
const SHORT = 3;

type Props = {
  table: Pick<Table, 'name' | 'seats'>;
  /** The tickets of the table, the most urgent first. */
  cards: readonly FloorTicket[] | undefined;
  thresholds: Settings['thresholds'];
  /** This window has a half-finished order for it. */
  isBegun: boolean;
  /** The server of this window. */
  me: string;
  /** The server whose tables are shown; undefined for everybody's. */
  only: string | undefined;
  /** The ticket of this table that is open on the right. */
  selected: string | undefined;
  onSelect(ticketId: string): void;
  onOrder(table: string): void;
};

/** Compares cards one by one: they keep their identity until they change, but their list is new each time. */
const isSame = ({ cards: a, ...before }: Props, { cards: b, ...now }: Props): boolean =>
  a?.length === b?.length &&
  (a ?? []).every((card, index) => card === b?.[index]) &&
  (Object.keys(now) as (keyof typeof now)[]).every((key) => now[key] === before[key]);

/** A table on the plan: free, or taken with its server, its covers and what it waits for. Always of one size. */
export const TableTile = memo(function TableTile(props: Props) {
  const [card] = props.cards ?? [];
  return card ? <Taken {...props} card={card} /> : <Free {...props} />;
}, isSame);

function Free({ table, isBegun, onOrder }: Props) {
  const intl = useIntl();
  const where = usePlaceName();
  const title = where({ table: table.name, orderType: 'dine-in' });
  const seats =
    table.seats !== undefined && intl.formatMessage({ id: 'plan.seats' }, { seats: table.seats });
  const state = intl.formatMessage({ id: isBegun ? 'tables.begun' : 'plan.free' });
  return (
    <button
      type="button"
      className={styles.tile}
      data-free={!isBegun}
      aria-label={[title, state, seats].filter(Boolean).join(', ')}
      onClick={() => onOrder(table.name)}
    >
      <Top table={table} />
      <span className={styles.quiet}>{state}</span>
    </button>
  );
}

/** The first ticket speaks for the table. A further tap goes on to the next one. */
function Taken({ card, ...props }: Props & { card: FloorTicket }) {
  const { table, cards = [card], thresholds, me, only, selected, onSelect } = props;
  const intl = useIntl();
  const labelOf = useTicketLabel();
  const shown = cards.findIndex(({ ticket }) => ticket.id === selected);
  const next = cards[(shown + 1) % cards.length] ?? card;
  const servers = [...new Set(cards.map(({ ticket }) => ticket.server))];
  const covers = cards.reduce((sum, { ticket }) => sum + (ticket.covers ?? 0), 0);
  const isOut = useIsOut(cards);
  const isMine = me !== '' && servers.includes(me);
  const label = [
    cards.length > 1 && intl.formatMessage({ id: 'plan.tickets' }, { count: cards.length }),
    ...cards.map(labelOf),
    covers > 0 && intl.formatMessage({ id: 'common.covers' }, { count: covers }),
    isOut && intl.formatMessage({ id: 'out.tile' }),
    isMine && intl.formatMessage({ id: 'plan.mine' }),
  ];
  const isServed = card.phase === 'seated';
  return (
    <div
      className={styles.tile}
      data-phase={card.phase}
      data-mine={isMine}
      data-aside={only !== undefined && !servers.includes(only)}
      data-selected={shown >= 0}
    >
      <button
        type="button"
        className={styles.main}
        aria-label={label.filter(Boolean).join(', ')}
        aria-pressed={shown >= 0}
        onClick={() => onSelect(next.ticket.id)}
      >
        <Top table={table} cards={cards} />
        <span className={styles.facts}>
          <bdi className={styles.server}>{rowText(intl, servers)}</bdi>
          {covers > 0 && (
            <span className={styles.covers}>
              <Users aria-hidden="true" />
              {covers}
            </span>
          )}
        </span>
        {!isServed && (
          <PhaseBadge
            phase={card.phase}
            text={intl.formatMessage({ id: `plan.phase.${card.phase}` })}
          />
        )}
        {card.repaged ? (
          <NoAnswer />
        ) : (
          <Waiting card={card} threshold={thresholds[card.ticket.orderType]} />
        )}
      </button>
      {isServed && <FreeTable table={table.name} className={styles.free} />}
    </div>
  );
}

function NoAnswer() {
  const intl = useIntl();
  return (
    <span className={styles.noAnswer}>
      <BellRing aria-hidden="true" />
      {intl.formatMessage({ id: 'plan.noAnswer' })}
    </span>
  );
}

/** True if any of the tickets waits for something that is out. */
const useIsOut = (cards: readonly FloorTicket[]): boolean =>
  useFromHouse((state) => cards.some(({ ticket }) => eightySixedOn(state, ticket).length > 0));

type TopProps = Pick<Props, 'table'> & { cards?: readonly FloorTicket[] };

/** The name of a table, with the marks of its tickets, or else its seats. */
function Top({ table: { name, seats }, cards = [] }: TopProps) {
  const intl = useIntl();
  const priority = cards.find(({ ticket }) => ticket.priority !== 'normal')?.ticket.priority;
  const isOut = useIsOut(cards);
  const hasAllergy = cards.some(({ ticket }) => ticket.items.some(hasAllergies));
  return (
    <span className={styles.top}>
      <bdi className={styles.name} data-long={name.length > SHORT}>
        {name}
      </bdi>
      {priority !== undefined && (
        <b className={styles.priority}>{intl.formatMessage({ id: `priority.${priority}` })}</b>
      )}
      {hasAllergy && (
        <span className={styles.allergy}>
          <TriangleAlert aria-hidden="true" />
        </span>
      )}
      {isOut && (
        <span className={styles.out}>
          <Ban aria-hidden="true" />
        </span>
      )}
      {cards.length > 1 && (
        <b className={styles.count}>
          {intl.formatMessage({ id: 'plan.tickets.short' }, { count: cards.length })}
        </b>
      )}
      {seats !== undefined && cards.length === 0 && (
        <span className={styles.seats} aria-hidden="true">
          <Users aria-hidden="true" />
          {seats}
        </span>
      )}
    </span>
  );
}

type TargetProps = {
  table: string;
  cards: readonly FloorTicket[];
  isHere: boolean;
  onPick(table: string): void;
};

/** A table on the plan while a ticket is being moved: a tap says where to. */
export function TargetTile({ table, cards, isHere, onPick }: TargetProps) {
  const intl = useIntl();
  const where = usePlaceName();
  const title = where({ table, orderType: 'dine-in' });
  const numbers = cards.map(({ ticket }) =>
    intl.formatMessage({ id: 'ticket.short' }, { number: ticket.number }),
  );
  const state =
    numbers.length > 0 ? rowText(intl, numbers) : intl.formatMessage({ id: 'plan.free' });
  return (
    <button
      type="button"
      className={styles.tile}
      data-target={numbers.length > 0 ? 'taken' : 'free'}
      disabled={isHere}
      aria-label={intl.formatMessage({ id: 'move.to' }, { table: title, state })}
      onClick={() => onPick(table)}
    >
      <Top table={{ name: table }} />
      <span className={styles.quiet}>{state}</span>
    </button>
  );
}
