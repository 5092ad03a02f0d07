import { useIntl } from 'react-intl';
import { MINUTE_MS } from '../../../shared/time';
import type { AtTable } from '../../../shared/views/floor-tables';
import { waitText } from '../../say/duration';
import { useOnClock } from '../../ui/clock';

/** A ticket that is at a table already: "#12 · Kim · Rosa · 4 covers · served 3 min ago". */
export function AtTableText({ at: { ticket, servedAt } }: { at: AtTable }) {
  const intl = useIntl();
  const minutes = useOnClock((now) =>
    servedAt === undefined ? undefined : Math.max(0, Math.floor((now - servedAt) / MINUTE_MS)),
  );
  const { number, guest, server, covers } = ticket;
  const facts = [
    intl.formatMessage({ id: 'ticket.short' }, { number }),
    guest,
    server,
    covers === undefined
      ? undefined
      : intl.formatMessage({ id: 'common.covers' }, { count: covers }),
    minutes === undefined
      ? undefined
      : intl.formatMessage({ id: 'served.ago' }, { minutes, wait: waitText(intl, minutes) }),
  ].filter((fact) => fact !== undefined);
  return (
    <span>
      {facts.map((fact, index) => (
        <span key={fact}>
          {index > 0 && ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
    </span>
  );
}
