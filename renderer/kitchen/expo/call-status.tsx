import { BellRing, Check, Clock, TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import type { RailTicket } from '../../../shared/views/rail';
import { Age } from '../../say/age';
import styles from './call-status.module.css';

/** Shows who was paged for the passed food, and whether they answered "Heard". */
export function CallStatus({ card }: { card: RailTicket }) {
  const { ticket, expo } = card;
  const call = expo?.call;
  if (!call) {
    return (
      <p className={styles.call} data-state="calling">
        <Clock aria-hidden="true" size={20} />
        <span className={styles.text}>
          <FormattedMessage id="expo.calling" values={{ server: ticket.server }} />
        </span>
      </p>
    );
  }
  const { server, level, heardAt, lastSentAt } = call;
  const isHeard = heardAt !== undefined;
  const state = isHeard ? 'heard' : level > 1 ? 'again' : 'called';
  const Icon = isHeard ? Check : level > 1 ? TriangleAlert : BellRing;
  const id = isHeard
    ? 'expo.heard'
    : level >= LAST_PAGE_LEVEL
      ? 'expo.notHeard.manager'
      : level > 1
        ? 'expo.notHeard.again'
        : 'expo.notHeard';
  return (
    <p className={styles.call} data-state={state}>
      <Icon aria-hidden="true" size={20} strokeWidth={isHeard ? 4 : 2.5} />
      <span className={styles.text}>
        <FormattedMessage id={id} values={{ server: <bdi>{server}</bdi> }} />
      </span>
      <Age since={heardAt ?? lastSentAt} />
    </p>
  );
}
