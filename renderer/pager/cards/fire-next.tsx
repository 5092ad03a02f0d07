import { Flame } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { nextOf } from '../../../shared/views/pages';
import { useCourseName } from '../../say/course';
import { pagePlaceInSentence } from '../../say/place';
import { useAct } from '../../state/send';
import styles from './fire-next.module.css';

/** Fires the next held course of a ticket: the guests are ready for it. Nothing without one. */
export function FireNext({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const act = useAct();
  const courseName = useCourseName();
  const { next } = nextOf(ticket);
  if (!next) return null;
  const course = courseName(next.course);
  const where = pagePlaceInSentence(intl, ticket);
  return (
    <button
      type="button"
      className={styles.fire}
      data-fire
      aria-description={where}
      onClick={(event) => {
        // A quick second tap would fire the course after it.
        if (event.detail > 1) return;
        void act(
          'ticket.fire-course',
          { ticketId: ticket.id, course: next.course },
          { text: intl.formatMessage({ id: 'done.fired' }, { course, where }) },
        );
      }}
    >
      <Flame aria-hidden="true" />
      <FormattedMessage id="card.fire" values={{ course, count: next.count }} />
    </button>
  );
}
