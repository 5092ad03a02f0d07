import { BellRing, TriangleAlert, Users } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings, Table } from '../../../../shared/contract/house';
import { hasAllergies } from '../../../../shared/domain/allergies';
import type { FloorTicket } from '../../../../shared/views/floor';
import { usePlaceName } from '../../../say/place';
import { PhaseBadge } from '../phase-badge';
import { useTicketLabel } from '../ticket-label';
import { Waiting } from '../waiting';
import styles from './table-tile.module.css';

/** The longest name that fits next to a mark in the large type. */
const SHORT = 3;

type Props = {
  table: Pick<Table, 'name' | 'seats'>;
  cards: readonly FloorTicket[] | undefined;
  thresholds: Settings['thresholds'];
  /** This window has a half-finished order for it. */
  isBegun: boolean;
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

/** A table on the plan: free, or with each of its tickets and their phases. */
export const TableTile = memo(function TableTile(props: Props) {
  const { table, cards, isBegun, onOrder } = props;
  const intl = useIntl();
  const where = usePlaceName();
  const [card, ...others] = cards ?? [];
  const title = where({ table: table.name, orderType: 'dine-in' });
  const seats =
    table.seats !== undefined && intl.formatMessage({ id: 'plan.seats' }, { seats: table.seats });
  if (!card) {
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
  if (others.length === 0) return <OneTicket {...props} card={card} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like a tile in every engine
    <div role="group" className={styles.tile} aria-label={title}>
      <Top table={table} />
      <ul className={styles.tickets}>
        {[card, ...others].map((each) => (
          <TicketRow key={each.ticket.id} {...props} card={each} />
        ))}
      </ul>
    </div>
  );
}, isSame);

type TicketProps = Props & { card: FloorTicket };

function OneTicket({ table, card, thresholds, selected, onSelect }: TicketProps) {
  const intl = useIntl();
  const labelOf = useTicketLabel();
  const { ticket, phase, repaged } = card;
  return (
    <button
      type="button"
      className={styles.tile}
      data-phase={phase}
      aria-label={labelOf(card)}
      aria-pressed={ticket.id === selected}
      onClick={() => onSelect(ticket.id)}
    >
      <Top table={table} card={card} />
      <PhaseBadge phase={phase} text={intl.formatMessage({ id: `plan.phase.${phase}` })} />
      <Waiting card={card} threshold={thresholds[ticket.orderType]} />
      {repaged && <NoAnswer />}
    </button>
  );
}

/** One of several tickets of a table, named by its number or the guest's name. */
function TicketRow({ card, thresholds, selected, onSelect }: TicketProps) {
  const intl = useIntl();
  const labelOf = useTicketLabel();
  const { ticket, phase, repaged } = card;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-label={labelOf(card)}
        aria-pressed={ticket.id === selected}
        onClick={() => onSelect(ticket.id)}
      >
        <b className={styles.who}>
          <bdi>{ticket.guest ?? ticket.number}</bdi>
        </b>
        {repaged && (
          <span className={styles.bell}>
            <BellRing aria-hidden="true" />
          </span>
        )}
        <Waiting card={card} threshold={thresholds[ticket.orderType]} />
        <PhaseBadge phase={phase} text={intl.formatMessage({ id: `plan.phase.${phase}` })} />
      </button>
    </li>
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

/** The name of a table, with its warning marks or else its seats. */
function Top({ table: { name, seats }, card }: Pick<Props, 'table'> & { card?: FloorTicket }) {
  const intl = useIntl();
  const priority = card?.ticket.priority ?? 'normal';
  const hasAllergy = card?.ticket.items.some(hasAllergies) ?? false;
  return (
    <span className={styles.top}>
      <bdi className={styles.name} data-long={name.length > SHORT}>
        {name}
      </bdi>
      {priority !== 'normal' && (
        <b className={styles.priority}>{intl.formatMessage({ id: `priority.${priority}` })}</b>
      )}
      {hasAllergy && (
        <span className={styles.allergy}>
          <TriangleAlert aria-hidden="true" />
        </span>
      )}
      {seats !== undefined && priority === 'normal' && !hasAllergy && (
        <span className={styles.seats} aria-hidden="true">
          <Users aria-hidden="true" />
          {seats}
        </span>
      )}
    </span>
  );
}
