import { Flame, Zap } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { canFire, isWaiting, type RailSection } from '../../../shared/views/rail-lines';
import { useCourseName } from '../../say/course';
import type { MessageId } from '../../say/message-id';
import { timeText } from '../../say/time';
import { useActions } from '../actions/actions';
import styles from './section-head.module.css';

const TITLES: Record<RailSection['kind'], MessageId> = {
  'on-the-fly': 'section.onTheFly',
  original: 'section.original',
  course: 'section.course',
  'add-on': 'section.addOn',
  coming: 'section.coming',
  held: 'section.held',
};

/** The heading of a section: on the fly, added, fired later, coming or held. A waiting one has a fire button. */
export function SectionHead({ ticket, section }: { ticket: Ticket; section: RailSection }) {
  const intl = useIntl();
  const courseName = useCourseName();
  const { kind, at } = section;
  const course = courseName(section.course);
  const time = at === undefined ? '' : timeText(intl, at);
  const title = <FormattedMessage id={TITLES[kind]} values={{ course, time }} />;
  if (!isWaiting(section)) {
    return (
      <h3 className={styles.section} data-kind={kind} dir="auto">
        {kind === 'on-the-fly' && <Zap aria-hidden="true" size={18} fill="currentColor" />}
        {title}
      </h3>
    );
  }
  return (
    <div className={styles.section} data-kind={kind}>
      <h3 className={styles.title} dir="auto">
        {canFire(section) ? title : course}
      </h3>
      {canFire(section) && <FireButton ticket={ticket} section={section} course={course} />}
    </div>
  );
}

type FireProps = { ticket: Ticket; section: RailSection; course: string };

/** Fires what waits of a course. */
export function FireButton({ ticket, section, course }: FireProps) {
  const intl = useIntl();
  const { fire } = useActions();
  const [label, text]: [MessageId, MessageId] =
    section.kind === 'coming'
      ? ['section.fireComing', 'section.fireNow']
      : ['section.fireCourse', 'section.fire'];
  return (
    <button
      type="button"
      className={styles.fire}
      aria-label={intl.formatMessage({ id: label }, { course, number: ticket.number })}
      onClick={() => fire(ticket, section)}
    >
      <Flame aria-hidden="true" size={18} />
      <FormattedMessage id={text} />
    </button>
  );
}
