import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import { MINUTE_MS } from '../../../shared/time';
import { ageBucket, agesFrom, thresholdFor } from '../../../shared/views/ages';
import type { FloorTicket } from '../../../shared/views/floor';
import { AgeBadge, WaitingAge } from '../../say/age';
import { waitText } from '../../say/duration';
import { useWhen } from '../../say/when';
import { useOnClock } from '../../ui/clock';

type Props = { card: FloorTicket; threshold: Threshold };

/** How long a ticket has waited; for a promised ticket, the time left until its promise. */
export function Waiting({ card, threshold: byType }: Props) {
  const { phase, since, ticket } = card;
  if (phase === 'seated') return <ServedAgo since={since} />;
  const threshold = thresholdFor(byType, card.prep);
  return ticket.promisedAt === undefined ? (
    <WaitingAge since={since} threshold={phase === 'held' ? undefined : threshold} />
  ) : (
    <Due card={card} threshold={threshold} promisedAt={ticket.promisedAt} />
  );
}

/** "served 12 min ago": renders once a minute. */
function ServedAgo({ since }: { since: number }) {
  const intl = useIntl();
  const minutes = useOnClock((now) => Math.max(0, Math.floor((now - since) / MINUTE_MS)));
  return (
    <span>
      {intl.formatMessage({ id: 'served.ago' }, { minutes, wait: waitText(intl, minutes) })}
    </span>
  );
}

/** "for 19:30 · in 12 min": renders once a minute. */
function Due({ card, threshold, promisedAt }: Props & { promisedAt: number }) {
  const intl = useIntl();
  const when = useWhen();
  const { phase, since } = card;
  const left = useOnClock((now) => Math.ceil((promisedAt - now) / MINUTE_MS));
  const bucket = useOnClock((now) => {
    const age = ageBucket(agesFrom(since, promisedAt, threshold), now, threshold);
    // Ready, heard and held tickets are fine until the promised time has come.
    const isCalm = phase === 'ready' || phase === 'heard' || phase === 'held';
    return isCalm && age === 'ageing' ? 'fresh' : age;
  });
  const minutes = Math.abs(left);
  const id = left > 0 ? 'due.in' : minutes === 0 ? 'due.now' : 'due.over';
  return (
    <AgeBadge bucket={bucket} wraps>
      <span>{intl.formatMessage({ id: 'due.for' }, { time: when(promisedAt) })}</span>
      <b>{intl.formatMessage({ id }, { wait: waitText(intl, minutes) })}</b>
    </AgeBadge>
  );
}
