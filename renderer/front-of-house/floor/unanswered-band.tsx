import { BellRing } from 'lucide-react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Page } from '../../../shared/contract/state';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import { findTicket } from '../../../shared/domain/ticket/lines';
import { unanswered } from '../../../shared/views/floor-unanswered';
import { WaitingAge } from '../../say/age';
import { callText } from '../../say/calls';
import { usePlaceName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import styles from './unanswered-band.module.css';

/** The pages that were sent again and are still unheard. */
export function useUnanswered(): Page[] {
  const { pages } = useHouse();
  return useMemo(() => unanswered(pages), [pages]);
}

/** Servers who did not answer their pages: a person on the floor may be nearer to them than their pager. */
export function UnansweredBand({ onSelect }: { onSelect(ticketId: string): void }) {
  const intl = useIntl();
  const pages = useUnanswered();
  if (pages.length === 0) return null;
  const title = intl.formatMessage({ id: 'unanswered' });
  return (
    <section className={styles.band} aria-label={title}>
      <h2 className={styles.title}>
        <BellRing aria-hidden="true" />
        {title}
      </h2>
      <ul className={styles.pages}>
        {pages.map((page) => (
          <li key={page.id}>
            <Unanswered page={page} onSelect={onSelect} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { page: Page; onSelect(ticketId: string): void };

function Unanswered({ page, onSelect }: Props) {
  const intl = useIntl();
  const where = usePlaceName();
  const state = useHouse();
  const { ticketId, level, server, sentAt, table } = page;
  const text = callText(intl, page);
  const ticket = ticketId === undefined ? undefined : findTicket(state, ticketId);
  const content = (
    <>
      <b className={styles.where} dir="auto">
        {where({ orderType: 'dine-in', ...ticket, ...(table === undefined ? {} : { table }) })}
      </b>
      <bdi>{server}</bdi>
      {text !== undefined && <bdi className={styles.text}>{text}</bdi>}
      <WaitingAge since={sentAt} threshold={undefined} />
      <span>
        {intl.formatMessage(
          { id: level < LAST_PAGE_LEVEL ? 'unanswered.times' : 'unanswered.manager' },
          { count: level },
        )}
      </span>
    </>
  );
  if (!ticket) return <p className={styles.page}>{content}</p>;
  return (
    <button type="button" className={styles.page} onClick={() => onSelect(ticket.id)}>
      {content}
    </button>
  );
}

/** A count next to the tab's name, so that the menu shows it too. */
export function UnansweredCount() {
  const intl = useIntl();
  const count = useUnanswered().length;
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      <BellRing aria-hidden="true" />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">
        {intl.formatMessage({ id: 'unanswered.count' }, { count })}
      </span>
    </span>
  );
}
