import { Flame } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import type { RailSection } from '../../../shared/views/rail-lines';
import { useActions } from '../actions/actions';
import { clockTime } from '../labels';
import styles from './section-head.module.css';

/** A round of a ticket: added later, fired later, or still held with a button that fires it. */
export function SectionHead({ ticket, section }: { ticket: Ticket; section: RailSection }) {
  const intl = useIntl();
  const { fire } = useActions();
  const { kind, course, at } = section;
  const time = at === undefined ? '' : clockTime(intl, at);
  if (kind === 'held') {
    return (
      <div className={styles.section} data-kind="held">
        <h3 className={styles.title}>
          <FormattedMessage id="section.held" values={{ course }} />
        </h3>
        <button
          type="button"
          className={styles.fire}
          aria-label={intl.formatMessage(
            { id: 'section.fireCourse' },
            { course, number: ticket.number },
          )}
          onClick={() => fire(ticket, course)}
        >
          <Flame aria-hidden="true" size={18} />
          <FormattedMessage id="section.fire" />
        </button>
      </div>
    );
  }
  return (
    <h3 className={styles.section} data-kind={kind}>
      <FormattedMessage
        id={kind === 'add-on' ? 'section.addOn' : 'section.course'}
        values={{ course, time }}
      />
    </h3>
  );
}
