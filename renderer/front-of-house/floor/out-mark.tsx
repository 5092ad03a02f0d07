import { Ban } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { type EightySixedLine, eightySixedOn } from '../../../shared/views/eighty-sixed-on';
import { rowText } from '../../say/number';
import { useFromHouse } from '../../state/hooks';
import { useFloorDesk } from './floor-desk';
import styles from './out-mark.module.css';

/** The lines of a ticket that wait for something that is out. */
export const useEightySixed = (ticket: Ticket): readonly EightySixedLine[] =>
  useFromHouse((state) => eightySixedOn(state, ticket));

/** "86 Sea bass": what a ticket waits for and cannot get; draws nothing if all can be had. */
export function OutMark({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const names = [...new Set(useEightySixed(ticket).map(({ because }) => because))];
  if (names.length === 0) return null;
  return (
    <b className={styles.mark}>
      <Ban aria-hidden="true" />
      <bdi>{intl.formatMessage({ id: 'out.mark' }, { dishes: rowText(intl, names) })}</bdi>
    </b>
  );
}

/** The lines of a ticket that cannot be made, each with a way to change it. */
export function OutBand({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const { setChanging } = useFloorDesk();
  const lines = useEightySixed(ticket);
  if (lines.length === 0) return null;
  const title = intl.formatMessage({ id: 'out.title' });
  return (
    <section className={styles.band} aria-label={title}>
      <h3 className={styles.title}>
        <Ban aria-hidden="true" />
        {title}
      </h3>
      <ul className={styles.lines}>
        {lines.map(({ itemId, because }) => {
          const dish = ticket.items.find((item) => item.itemId === itemId)?.name ?? because;
          return (
            <li key={itemId} className={styles.line}>
              <bdi>
                {dish === because
                  ? dish
                  : intl.formatMessage({ id: 'out.line' }, { dish, because })}
              </bdi>
              <button
                type="button"
                className={styles.change}
                aria-label={intl.formatMessage({ id: 'out.change' }, { dish })}
                onClick={() => setChanging({ ticketId: ticket.id, itemId })}
              >
                {intl.formatMessage({ id: 'line.change' })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
