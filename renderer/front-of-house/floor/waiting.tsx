import { Clock } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import { MINUTE_MS } from '../../../shared/time';
import { ageBucket, agesFrom } from '../../../shared/views/ages';
import type { FloorTicket } from '../../../shared/views/floor';
import { useOnClock } from '../../ui/clock';
import { Age } from '../parts/age';
import ages from '../parts/age.module.css';
import { useTime } from '../parts/use-time';
import styles from './waiting.module.css';

type Props = { card: FloorTicket; threshold: Threshold };

/** How long a ticket waits; of one that was promised for a time, how it stands with the promise. */
export function Waiting({ card, threshold }: Props) {
  const { phase, since, ticket } = card;
  return ticket.promisedAt === undefined ? (
    <Age since={since} threshold={phase === 'held' ? undefined : threshold} />
  ) : (
    <Due card={card} threshold={threshold} promisedAt={ticket.promisedAt} />
  );
}

/** "for 19:30 · in 12 min": renders once a minute. */
function Due({ card, threshold, promisedAt }: Props & { promisedAt: number }) {
  const intl = useIntl();
  const time = useTime();
  const { phase, since } = card;
  const left = useOnClock((now) => Math.ceil((promisedAt - now) / MINUTE_MS));
  const bucket = useOnClock((now) => {
    const age = ageBucket(agesFrom(since, promisedAt, threshold), now, threshold);
    // What is made, or waits by intention, is fine until the time has come.
    const isCalm = phase === 'ready' || phase === 'heard' || phase === 'held';
    return isCalm && age === 'ageing' ? 'fresh' : age;
  });
  const minutes = Math.abs(left);
  const id = left > 0 ? 'due.in' : minutes === 0 ? 'due.now' : 'due.over';
  return (
    <span className={`${ages.age} ${styles.due}`} data-age={bucket}>
      <Clock aria-hidden="true" />
      {bucket !== 'fresh' && (
        <span className={ages.word}>{intl.formatMessage({ id: `age.${bucket}` })}</span>
      )}
      <span>{intl.formatMessage({ id: 'due.for' }, { time: time(promisedAt) })}</span>
      <b>
        {intl.formatMessage({ id }, { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
      </b>
    </span>
  );
}
