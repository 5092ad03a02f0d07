import { BellRing, TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import { allergyNames } from '../../../shared/domain/allergies';
import type { FloorTicket } from '../../../shared/views/floor';
import { useAllergyText } from '../../say/allergens';
import { useMoney } from '../../say/money';
import { usePlaceName } from '../../say/place';
import styles from './floor-card.module.css';
import { OutMark, useEightySixed } from './out-mark';
import { PhaseBadge } from './phase-badge';
import { useTicketLabel } from './ticket-label';
import { Waiting } from './waiting';

/** A longer title does not fit in two rows of the large type, or in a lane in one row. */
const LONG = 24;
const LONG_IN_LANE = 12;
/** A longer word breaks in the smaller of the two types. */
const LONG_WORD = 14;

type Props = {
  card: FloorTicket;
  threshold: Threshold;
  isSelected: boolean;
  onSelect(ticketId: string): void;
  /** The lane shows the order type already. */
  isInLane?: boolean;
};

/** A ticket on the floor. The table is the largest text; the phase has a word, a shape and a place. */
export function FloorCard({ card, threshold, isSelected, onSelect, isInLane = false }: Props) {
  const { ticket, phase, heardBy, done, total, cents, repaged } = card;
  const intl = useIntl();
  const where = usePlaceName();
  const labelOf = useTicketLabel();
  const money = useMoney();
  const say = useAllergyText();
  const isOut = useEightySixed(ticket).length > 0;
  const title = where(ticket);
  const type = intl.formatMessage({ id: `type.${ticket.orderType}` });
  const allergies = allergyNames({ allergies: ticket.items.flatMap(allergyNames) });
  const phaseText = intl.formatMessage({ id: `phase.${phase}` }, { server: heardBy });
  return (
    <button
      type="button"
      className={styles.card}
      aria-label={[labelOf(card), isOut && intl.formatMessage({ id: 'out.tile' })]
        .filter(Boolean)
        .join(', ')}
      aria-pressed={isSelected}
      data-phase={phase}
      data-ticket={ticket.id}
      onClick={() => onSelect(ticket.id)}
    >
      <span className={styles.top}>
        <span
          className={styles.where}
          dir="auto"
          data-long={title.length > (isInLane ? LONG_IN_LANE : LONG)}
          data-word={
            title.split(/[\s-]/u).some((word) => word.length > LONG_WORD) ? 'long' : undefined
          }
        >
          {title}
        </span>
        <span className={styles.number}>
          {intl.formatMessage({ id: 'ticket.short' }, { number: ticket.number })}
        </span>
      </span>
      <span className={styles.facts}>
        {ticket.priority !== 'normal' && (
          <b className={styles.priority}>
            {intl.formatMessage({ id: `priority.${ticket.priority}` })}
          </b>
        )}
        {allergies.length > 0 && (
          <b className={styles.allergy}>
            <TriangleAlert aria-hidden="true" />
            <bdi>{allergies.map(say).join(', ')}</bdi>
          </b>
        )}
        <OutMark ticket={ticket} />
        {ticket.orderType !== 'dine-in' && !isInLane && title !== type && <span>{type}</span>}
        <bdi>{ticket.server}</bdi>
        {ticket.table !== undefined && ticket.guest !== undefined && <bdi>{ticket.guest}</bdi>}
      </span>
      <span className={styles.state}>
        <PhaseBadge phase={phase} text={phaseText} />
        <Waiting card={card} threshold={threshold} />
      </span>
      {repaged && (
        <span className={styles.repaged}>
          <BellRing aria-hidden="true" />
          {intl.formatMessage({ id: 'floor.repaged' })}
        </span>
      )}
      <span className={styles.foot}>
        <progress
          className={styles.progress}
          value={done}
          max={Math.max(1, total)}
          aria-hidden="true"
        />
        <span>
          {done}/{total}
        </span>
        <span className={styles.total}>{money.short(cents)}</span>
      </span>
    </button>
  );
}
