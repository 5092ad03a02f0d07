import {
  CheckCheck,
  ChefHat,
  Flame,
  Hourglass,
  Merge as MergeIcon,
  MoveRight,
  Pencil,
  Plus,
  ReceiptText,
  UserRound,
  X,
} from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { isLive } from '../../../shared/domain/ticket/lines';
import { coursesToFire } from '../../../shared/views/floor-courses';
import { useCourseName } from '../../say/course';
import { RepeatRound } from '../chit/repeat-round';
import { useAddTo, useOrderAt } from '../state';
import { Bill } from './bill';
import { ChangeServer } from './change-server';
import { ChangeTicket } from './change-ticket';
import { Courses } from './courses';
import { Merge } from './merge';
import { Move } from './move';
import { Split } from './split';
import styles from './ticket-actions.module.css';
import { useFire } from './use-courses';
import { useServe } from './use-undo';
import { VoidTicket } from './void';

type Open = 'move' | 'server' | 'change' | 'courses' | 'bill' | 'split' | 'merge' | 'void';

type Props = {
  ticket: Ticket;
  /** Shows another ticket in place of this one; absent if the left side cannot mark which ticket is shown. */
  onShow?: ((ticketId: string) => void) | undefined;
};

/** The actions on an open ticket, the likeliest on top. */
export function TicketActions({ ticket, onShow }: Props) {
  const intl = useIntl();
  const addTo = useAddTo();
  const orderAt = useOrderAt();
  const serve = useServe();
  const fire = useFire();
  const courseName = useCourseName();
  const actions = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open>();
  const [into, setInto] = useState<string>();
  const { number, table } = ticket;
  const live = ticket.items.filter(isLive);
  const portions = live.reduce((sum, { quantity }) => sum + quantity, 0);
  const ready = ticket.items.filter((item) => item.phase === 'ready');
  const courses = coursesToFire(ticket);
  const next = courses.find(({ held }) => held.length > 0);
  const canHold = courses.some(({ toHold }) => toHold.length > 0);
  const close = () => show(undefined);
  const label = intl.formatMessage({ id: 'actions.ticket' }, { number });

  function show(what: Open | undefined): void {
    // The tapped button disappears, and the focus must not go with it.
    actions.current?.focus();
    setInto(undefined);
    setOpen(what);
  }

  // One question at a time: it replaces the actions, which come back after it.
  const asked: Record<Open, () => ReactNode> = {
    move: () => (
      <Move
        ticket={ticket}
        onDone={close}
        onMerge={(other) => {
          show('merge');
          setInto(other.id);
        }}
      />
    ),
    server: () => <ChangeServer ticket={ticket} from={ticket.server} onDone={close} />,
    change: () => <ChangeTicket ticket={ticket} onDone={close} />,
    courses: () => <Courses ticket={ticket} onDone={close} />,
    bill: () => <Bill ticket={ticket} onDone={close} />,
    split: () => <Split ticket={ticket} onDone={close} />,
    merge: () => <Merge ticket={ticket} first={into} onDone={close} onShow={onShow} />,
    void: () => <VoidTicket ticket={ticket} onDone={close} />,
  };
  if (open !== undefined) {
    return (
      <section
        ref={actions}
        tabIndex={-1}
        aria-label={label}
        className={styles.actions}
        data-actions
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // It ends the question, not the whole ticket.
          event.stopPropagation();
          close();
        }}
      >
        {asked[open]()}
      </section>
    );
  }
  const action = (what: Open, icon: ReactNode, text: string) => (
    <button type="button" className={styles.plain} onClick={() => show(what)}>
      {icon}
      {text}
    </button>
  );
  return (
    <section ref={actions} tabIndex={-1} aria-label={label} className={styles.actions} data-actions>
      {ready.length > 0 && (
        <button
          type="button"
          className={styles.serve}
          onClick={() => serve(ticket, intl.formatMessage({ id: 'serve.done' }, { number }))}
        >
          <CheckCheck aria-hidden="true" />
          {intl.formatMessage(
            { id: 'action.serve' },
            { count: ready.reduce((sum, item) => sum + item.quantity, 0) },
          )}
        </button>
      )}
      {next && (
        <button
          type="button"
          className={styles.fire}
          onClick={() => void fire(ticket, next.course)}
        >
          <Flame aria-hidden="true" />
          {intl.formatMessage({ id: 'floor.fire' }, { course: courseName(next.course) })}
        </button>
      )}
      <div className={styles.row}>
        <button type="button" className={styles.main} onClick={() => addTo(ticket)}>
          <Plus aria-hidden="true" />
          {intl.formatMessage({ id: 'taken.add' }, { number })}
        </button>
        {table !== undefined && (
          <button type="button" className={styles.main} onClick={() => orderAt(table, true)}>
            <Plus aria-hidden="true" />
            {intl.formatMessage({ id: 'taken.new' })}
          </button>
        )}
      </div>
      <div className={styles.grid}>
        <RepeatRound ticket={ticket} />
        {action(
          'move',
          <MoveRight aria-hidden="true" />,
          intl.formatMessage({ id: 'action.move' }),
        )}
        {action('server', <UserRound aria-hidden="true" />, intl.formatMessage({ id: 'give' }))}
        {action('change', <Pencil aria-hidden="true" />, intl.formatMessage({ id: 'change' }))}
        {(courses.length > 1 || canHold) &&
          action(
            'courses',
            <Hourglass aria-hidden="true" />,
            intl.formatMessage({ id: 'courses' }),
          )}
        {live.length > 0 &&
          action('bill', <ReceiptText aria-hidden="true" />, intl.formatMessage({ id: 'bill' }))}
        {portions > 1 &&
          action('split', <ChefHat aria-hidden="true" />, intl.formatMessage({ id: 'split' }))}
        {action('merge', <MergeIcon aria-hidden="true" />, intl.formatMessage({ id: 'merge' }))}
        {action('void', <X aria-hidden="true" />, intl.formatMessage({ id: 'action.void' }))}
      </div>
    </section>
  );
}
