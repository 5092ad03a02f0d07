import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import styles from './reason.module.css';

/** Moves a ticket to another table or server. Both take any text, and offer the house's names. */
export function Move({ ticket, onDone }: { ticket: Ticket; onDone(): void }) {
  const intl = useIntl();
  const act = useAct();
  const { house } = useHouse();
  const [table, setTable] = useState(ticket.table ?? '');
  const [server, setServer] = useState(ticket.server);
  const to = {
    ...(table.trim() && table.trim() !== ticket.table ? { table: table.trim() } : {}),
    ...(server.trim() && server.trim() !== ticket.server ? { server: server.trim() } : {}),
  };
  const isFine = !inText(table, 'name') && !inText(server, 'name');
  const canMove = isFine && Object.keys(to).length > 0;

  function move(): void {
    if (!canMove) return;
    onDone();
    void act('ticket.move', { ticketId: ticket.id, ...to });
  }

  return (
    <fieldset className={styles.reason}>
      <legend className={styles.legend}>{intl.formatMessage({ id: 'move.title' })}</legend>
      <OrderText
        label={intl.formatMessage({ id: 'move.table' })}
        kind="name"
        value={table}
        onChange={setTable}
        onEnter={move}
      />
      <div className={styles.choices}>
        {house.staff.map(({ name }) => (
          <button
            key={name}
            type="button"
            className={styles.chip}
            aria-pressed={name === server}
            onClick={() => setServer(name)}
          >
            <bdi>{name}</bdi>
          </button>
        ))}
      </div>
      <OrderText
        label={intl.formatMessage({ id: 'details.server' })}
        kind="name"
        value={server}
        onChange={setServer}
        onEnter={move}
      />
      <div className={styles.choices}>
        <button type="button" className={styles.primary} disabled={!canMove} onClick={move}>
          {intl.formatMessage({ id: 'move.do' })}
        </button>
        <button type="button" className={styles.quiet} onClick={onDone}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </fieldset>
  );
}
