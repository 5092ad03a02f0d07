import { BellRing, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import type { FloorTicket } from '../../../shared/views/floor';
import { useAllergyText } from '../../ui/allergens';
import { Age } from '../parts/age';
import { useMoney } from '../parts/money';
import { useWhere } from '../parts/where';
import styles from './floor-card.module.css';
import { PhaseBadge } from './phase-badge';

/** A title that would not fit in two rows of the large type. */
const LONG = 24;

type Props = FloorTicket & {
  threshold: Threshold;
  isSelected: boolean;
  onSelect(ticketId: string): void;
};

/** A ticket on the floor. Its table is biggest; its state has a word, a shape and a place. */
export const FloorCard = memo(function FloorCard(props: Props) {
  const { ticket, phase, since, heardBy, done, total, cents, repaged } = props;
  const { threshold, isSelected, onSelect } = props;
  const intl = useIntl();
  const where = useWhere();
  const money = useMoney();
  const say = useAllergyText();
  const title = where(ticket);
  const allergies = new Set(ticket.items.flatMap((item) => item.allergies));
  const phaseText = intl.formatMessage({ id: `phase.${phase}` }, { server: heardBy });
  const label = [
    title,
    intl.formatMessage({ id: 'ticket.number' }, { number: ticket.number }),
    phaseText,
    repaged && intl.formatMessage({ id: 'floor.repaged' }),
    intl.formatMessage({ id: 'floor.done' }, { done, total }),
    ticket.priority !== 'normal' && intl.formatMessage({ id: `priority.${ticket.priority}` }),
    allergies.size > 0 && intl.formatMessage({ id: 'common.allergy' }),
    ticket.server,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.card}
        aria-label={label}
        aria-pressed={isSelected}
        data-phase={phase}
        data-ticket={ticket.id}
        onClick={() => onSelect(ticket.id)}
      >
        <span className={styles.top}>
          <span className={styles.where} dir="auto" data-long={title.length > LONG}>
            {title}
          </span>
          <span className={styles.number}>{ticket.number}</span>
        </span>
        <span className={styles.facts}>
          {ticket.priority !== 'normal' && (
            <b className={styles.priority}>
              {intl.formatMessage({ id: `priority.${ticket.priority}` })}
            </b>
          )}
          {allergies.size > 0 && (
            <b className={styles.allergy}>
              <TriangleAlert aria-hidden="true" />
              <bdi>{[...allergies].map(say).join(', ')}</bdi>
            </b>
          )}
          <bdi>{ticket.server}</bdi>
          {ticket.table !== undefined && ticket.guest !== undefined && <bdi>{ticket.guest}</bdi>}
        </span>
        <span className={styles.state}>
          <PhaseBadge phase={phase} text={phaseText} />
          <Age since={since} threshold={phase === 'held' ? undefined : threshold} />
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
    </li>
  );
});
