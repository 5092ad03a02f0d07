import { CheckCheck, Flame, MoveRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PRIORITIES } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { useAct } from '../../ui/toast';
import { RepeatRound } from '../chit/repeat-round';
import { useAddTo } from '../desk';
import { Segmented } from '../parts/segmented';
import { Move } from './move';
import { Reason } from './reason';
import styles from './ticket-actions.module.css';

/** What can be done with an open ticket; what is most likely wanted now is on top. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const act = useAct();
  const addTo = useAddTo();
  const [open, setOpen] = useState<'move' | 'void'>();
  const { id: ticketId } = ticket;
  const ready = ticket.items.filter((item) => item.phase === 'ready');
  const held = ticket.items.filter((item) => item.phase === 'held').map((item) => item.course);
  const next = held.length > 0 ? Math.min(...held) : undefined;

  // One thing at a time: what is asked for takes the place of the rest, which comes back after it.
  if (open === 'move') {
    return (
      <div className={styles.actions}>
        <Move ticket={ticket} onDone={() => setOpen(undefined)} />
      </div>
    );
  }
  if (open === 'void') {
    return (
      <div className={styles.actions}>
        <Reason
          label={intl.formatMessage({ id: 'void.ticket' }, { number: ticket.number })}
          onCancel={() => setOpen(undefined)}
          onGive={(reason) => {
            setOpen(undefined);
            void act('ticket.void', { ticketId, reason });
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {ready.length > 0 && (
        <button
          type="button"
          className={styles.serve}
          onClick={() => void act('ticket.serve', { ticketId })}
        >
          <CheckCheck aria-hidden="true" />
          {intl.formatMessage(
            { id: 'action.serve' },
            { count: ready.reduce((sum, item) => sum + item.quantity, 0) },
          )}
        </button>
      )}
      {next !== undefined && (
        <button
          type="button"
          className={styles.fire}
          onClick={() => void act('ticket.fire-course', { ticketId, course: next })}
        >
          <Flame aria-hidden="true" />
          {intl.formatMessage({ id: 'action.fire' }, { course: next })}
        </button>
      )}
      <div className={styles.row}>
        <button type="button" className={styles.plain} onClick={() => addTo(ticket)}>
          <Plus aria-hidden="true" />
          {intl.formatMessage({ id: 'action.add' })}
        </button>
        <RepeatRound ticket={ticket} />
        <button type="button" className={styles.plain} onClick={() => setOpen('move')}>
          <MoveRight aria-hidden="true" />
          {intl.formatMessage({ id: 'action.move' })}
        </button>
        <button type="button" className={styles.plain} onClick={() => setOpen('void')}>
          <X aria-hidden="true" />
          {intl.formatMessage({ id: 'action.void' })}
        </button>
      </div>
      <Segmented
        label={intl.formatMessage({ id: 'details.priority' })}
        value={ticket.priority}
        options={PRIORITIES.map((value) => ({
          value,
          text: intl.formatMessage({ id: `priority.${value}` }),
        }))}
        onChange={(priority) => void act('ticket.prioritise', { ticketId, priority })}
      />
    </div>
  );
}
