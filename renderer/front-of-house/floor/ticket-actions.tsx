import {
  CheckCheck,
  Flame,
  Merge as MergeIcon,
  MoveRight,
  Plus,
  Split as SplitIcon,
  X,
} from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { PRIORITIES } from '../../../shared/contract/house';
import type { Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import { useCourseName } from '../../say/course';
import { useAct } from '../../state/send';
import { Segmented } from '../../ui/segmented';
import { RepeatRound } from '../chit/repeat-round';
import { useAddTo } from '../state';
import { Merge } from './merge';
import { Move } from './move';
import { Reason } from './reason';
import { Split } from './split';
import styles from './ticket-actions.module.css';

type Open = 'move' | 'split' | 'merge' | 'void';

type Props = {
  ticket: Ticket;
  /** Shows another ticket in place of this one; absent if the left side cannot mark which ticket is shown. */
  onShow?: ((ticketId: string) => void) | undefined;
};

/** The actions on an open ticket, the likeliest on top. */
export function TicketActions({ ticket, onShow }: Props) {
  const intl = useIntl();
  const act = useAct();
  const addTo = useAddTo();
  const courseName = useCourseName();
  const actions = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open>();
  const { id: ticketId } = ticket;
  const live = ticket.items.filter(isLive);
  const ready = ticket.items.filter((item) => item.phase === 'ready');
  const held = ticket.items.filter((item) => item.phase === 'held').map((item) => item.course);
  const next = held.length > 0 ? Math.min(...held) : undefined;
  const close = () => show(undefined);

  function show(what: Open | undefined): void {
    // The tapped button disappears, and the focus must not go with it.
    actions.current?.focus();
    setOpen(what);
  }

  // One question at a time: it replaces the actions, which come back after it.
  const asked: Record<Open, ReactNode> = {
    move: <Move ticket={ticket} onDone={close} />,
    split: <Split ticket={ticket} onDone={close} />,
    merge: <Merge ticket={ticket} onDone={close} onShow={onShow} />,
    void: (
      <Reason
        label={intl.formatMessage({ id: 'void.ticket' }, { number: ticket.number })}
        onCancel={close}
        onGive={(reason) => {
          close();
          void act('ticket.void', { ticketId, reason });
        }}
      />
    ),
  };
  if (open !== undefined) {
    return (
      <div ref={actions} tabIndex={-1} className={styles.actions}>
        {asked[open]}
      </div>
    );
  }
  return (
    <div ref={actions} tabIndex={-1} className={styles.actions}>
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
          {intl.formatMessage({ id: 'floor.fire' }, { course: courseName(next) })}
        </button>
      )}
      <div className={styles.row}>
        <button type="button" className={styles.plain} onClick={() => addTo(ticket)}>
          <Plus aria-hidden="true" />
          {intl.formatMessage({ id: 'action.add' })}
        </button>
        <RepeatRound ticket={ticket} />
        <button type="button" className={styles.plain} onClick={() => show('move')}>
          <MoveRight aria-hidden="true" />
          {intl.formatMessage({ id: 'action.move' })}
        </button>
        {live.length > 1 && (
          <button type="button" className={styles.plain} onClick={() => show('split')}>
            <SplitIcon aria-hidden="true" />
            {intl.formatMessage({ id: 'split' })}
          </button>
        )}
        <button type="button" className={styles.plain} onClick={() => show('merge')}>
          <MergeIcon aria-hidden="true" />
          {intl.formatMessage({ id: 'merge' })}
        </button>
        <button type="button" className={styles.plain} onClick={() => show('void')}>
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
