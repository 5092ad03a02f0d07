import { Plus, Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { useAddTo } from '../state';
import { FreeTable } from './plan/free-table';
import styles from './ticket-actions.module.css';
import { useDone } from './use-undo';

/** The actions on a ticket that is closed today: dessert and "table is free" while its guests sit, and undo. */
export function ClosedActions({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const addTo = useAddTo();
  const { seated } = useHouse();
  const { id: ticketId, number, table, closed, items } = ticket;
  const isSeated = seated !== undefined && Object.hasOwn(seated, ticketId);
  const [last] = items.filter(({ phase }) => phase === 'served').sort(byServed);
  const lastIds = items
    .filter(({ servedAt }) => servedAt !== undefined && servedAt === last?.servedAt)
    .map(({ itemId }) => itemId);
  const voidedIds = items.filter((item) => item.voided?.at === closed?.at).map((i) => i.itemId);

  async function unserve(): Promise<void> {
    const ack = await act('ticket.unserve', { ticketId, itemIds: lastIds });
    const back = () => void act('ticket.serve', { ticketId, itemIds: lastIds });
    if (ack.ok) done(intl.formatMessage({ id: 'unserve.done' }, { number }), back);
  }

  async function unvoid(): Promise<void> {
    const ack = await act('ticket.unvoid', { ticketId, itemIds: voidedIds });
    if (ack.ok) done(intl.formatMessage({ id: 'unvoid.done' }, { number }));
  }

  return (
    <div className={styles.actions} data-actions>
      {isSeated && (
        <div className={styles.row}>
          <button type="button" className={styles.main} onClick={() => addTo(ticket)}>
            <Plus aria-hidden="true" />
            {intl.formatMessage({ id: 'taken.add' }, { number })}
          </button>
          {table !== undefined && <FreeTable table={table} className={styles.main} />}
        </div>
      )}
      {closed?.as === 'served' && lastIds.length > 0 && (
        <button type="button" className={styles.plain} onClick={() => void unserve()}>
          <Undo2 aria-hidden="true" />
          {intl.formatMessage({ id: 'unserve' })}
        </button>
      )}
      {closed?.as === 'voided' && voidedIds.length > 0 && (
        <button type="button" className={styles.plain} onClick={() => void unvoid()}>
          <Undo2 aria-hidden="true" />
          {intl.formatMessage({ id: 'unvoid' })}
        </button>
      )}
    </div>
  );
}

const byServed = (a: { servedAt?: number | undefined }, b: { servedAt?: number | undefined }) =>
  (b.servedAt ?? 0) - (a.servedAt ?? 0);
