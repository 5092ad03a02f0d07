import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Carrier, type Duties, handOverTo } from '../../../shared/views/hand-over';
import { rowText } from '../../say/number';
import { placeName } from '../../say/place';
import { useSinceTime } from '../../say/time';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import buttons from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import styles from './shifts.module.css';

type Props = { duties: Duties; shift: Carrier['shift'] };

/** One person: since when, where, what is open, and the end of the shift with its hand-over. */
export function PersonOnShift({ duties, shift }: Props) {
  const intl = useIntl();
  const since = useSinceTime();
  const [isAsking, ask] = useState(false);
  const { server, tickets, pages } = duties;
  const paused = shift?.paused;
  const parts = [
    ...(paused
      ? [
          intl.formatMessage(
            { id: paused.to === undefined ? 'shifts.break' : 'shifts.break.to' },
            { time: since(paused.at), to: paused.to },
          ),
        ]
      : shift
        ? [intl.formatMessage({ id: 'shifts.since' }, { time: since(shift.since) })]
        : []),
    ...(shift?.zones ?? []),
  ];
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <h3>
          <bdi>{server}</bdi>
        </h3>
        {parts.length > 0 && <p dir="auto">{parts.join(' · ')}</p>}
        <p className={styles.what}>
          <FormattedMessage
            id="shifts.has"
            values={{ tickets: tickets.length, pages: pages.length }}
          />
        </p>
        {tickets.length > 0 && (
          <p className={styles.what} dir="auto">
            {rowText(intl, [...new Set(tickets.map((ticket) => placeName(intl, ticket)))])}
          </p>
        )}
      </div>
      {isAsking ? (
        <HandOver duties={duties} isOn={shift !== undefined} onClose={() => ask(false)} />
      ) : (
        <button type="button" className={buttons.plain} onClick={() => ask(true)}>
          <FormattedMessage
            id={shift ? 'shifts.end' : 'shifts.handOver'}
            values={{ server: <bdi>{server}</bdi> }}
          />
        </button>
      )}
    </li>
  );
}

type HandOverProps = { duties: Duties; isOn: boolean; onClose(): void };

function HandOver({ duties: { server }, isOn, onClose }: HandOverProps) {
  const intl = useIntl();
  const act = useAct();
  const others = handOverTo(useHouse(), server);
  // A person on shift takes over by default: the first of the list.
  const [to, choose] = useState(others[0]?.shift || !isOn ? (others[0]?.name ?? '') : '');
  const [isSending, setSending] = useState(false);
  const end = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    const text = intl.formatMessage(
      { id: to === '' ? 'shifts.ended' : 'shifts.handed' },
      { server, to },
    );
    const ack = await act('shift.end', { server, ...(to === '' ? {} : { to }) }, { text });
    setSending(false);
    if (ack.ok) onClose();
  };
  return (
    <div className={styles.ask}>
      <label>
        <span>
          <FormattedMessage id="shifts.to" />
        </span>
        <select className={ui.input} value={to} onChange={(event) => choose(event.target.value)}>
          {isOn && <option value="">{intl.formatMessage({ id: 'shifts.to.nobody' })}</option>}
          {others.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className={buttons.primary} aria-disabled={isSending} onClick={end}>
        <FormattedMessage id={isOn ? 'shifts.end.do' : 'shifts.handOver.do'} />
      </button>
      <button type="button" className={buttons.plain} onClick={onClose}>
        <FormattedMessage id="shifts.not" />
      </button>
    </div>
  );
}
