import { BellOff, BellRing, Check, Clock, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Paged } from '../../../shared/domain/carrying';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import type { RailTicket } from '../../../shared/views/rail';
import { Age } from '../../say/age';
import styles from './call-status.module.css';

/** Shows who was paged for the passed food and whether they answered "Heard", or that nobody carries that pager. */
export function CallStatus({ card }: { card: RailTicket }) {
  const { expo } = card;
  if (!expo) return null;
  const { call, paged } = expo;
  if (!call) return <Coming paged={paged} />;
  const { server, level, carried, heardAt, lastSentAt } = call;
  const isHeard = heardAt !== undefined;
  const id = isHeard
    ? 'expo.heard'
    : !carried
      ? 'expo.nobody.manager'
      : level >= LAST_PAGE_LEVEL
        ? 'expo.notHeard.manager'
        : level > 1
          ? 'expo.notHeard.again'
          : 'expo.notHeard';
  return (
    <Status
      state={isHeard ? 'heard' : level > 1 ? 'again' : 'called'}
      Icon={isHeard ? Check : level > 1 ? TriangleAlert : BellRing}
      since={heardAt ?? lastSentAt}
    >
      <FormattedMessage id={id} values={{ server: <bdi>{server}</bdi> }} />
    </Status>
  );
}

/** Before a page is sent: who will be paged, and whose pager nobody carries. */
function Coming({ paged: { server, carried, missing } }: { paged: Paged }) {
  if (missing === undefined) {
    return (
      <Status state="calling" Icon={Clock}>
        <FormattedMessage id="expo.calling" values={{ server: <bdi>{server}</bdi> }} />
      </Status>
    );
  }
  return (
    <Status state="nobody" Icon={BellOff}>
      <FormattedMessage
        id={carried ? 'expo.nobody.instead' : 'expo.nobody.manager'}
        values={{ server: <bdi>{missing}</bdi>, instead: <bdi>{server}</bdi> }}
      />
    </Status>
  );
}

type StatusProps = {
  state: 'calling' | 'called' | 'again' | 'heard' | 'nobody';
  Icon: LucideIcon;
  since?: number;
  children: ReactNode;
};

function Status({ state, Icon, since, children }: StatusProps) {
  return (
    <p className={styles.call} data-state={state}>
      <Icon aria-hidden="true" size={20} strokeWidth={state === 'heard' ? 4 : 2.5} />
      <span className={styles.text}>{children}</span>
      {since !== undefined && <Age since={since} />}
    </p>
  );
}
