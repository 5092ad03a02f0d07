import { Flame, Pause, Pencil, RotateCcw, Undo2, X, Zap } from 'lucide-react';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { lineActions } from '../../../shared/views/floor-lines';
import { dishText } from '../../say/dish';
import type { MessageId } from '../../say/message-id';
import { useAct } from '../../state/send';
import { useFloorDesk } from './floor-desk';
import styles from './line-actions.module.css';
import { Remake } from './remake';
import { useDone } from './use-undo';
import { VoidLine } from './void';

type Props = { ticket: Ticket; item: Item; onDone(): void };

/** What can be done about a sent line, each with an undo. A question replaces the buttons until it is answered. */
export function LineActions({ ticket, item, onDone }: Props) {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const { setChanging } = useFloorDesk();
  const box = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<'void' | 'remake'>();
  const can = lineActions(ticket, item);
  const { id: ticketId } = ticket;
  const { itemId, course } = item;
  const values = { dish: dishText(item) };
  const say = (id: MessageId) => intl.formatMessage({ id }, values);

  function ask(what: typeof asked): void {
    // The tapped button disappears, and the focus must not go with it.
    box.current?.focus();
    setAsked(what);
  }

  async function fire(): Promise<void> {
    onDone();
    const ack = await act('ticket.fire-course', { ticketId, course, itemIds: [itemId] });
    const back = () => void act('ticket.hold', { ticketId, itemIds: [itemId] });
    if (ack.ok) done(say('line.fire.done'), back);
  }

  async function hold(): Promise<void> {
    onDone();
    const ack = await act('ticket.hold', { ticketId, itemIds: [itemId] });
    const back = () => void act('ticket.fire-course', { ticketId, course, itemIds: [itemId] });
    if (ack.ok) done(say('line.hold.done'), back);
  }

  async function unserve(): Promise<void> {
    onDone();
    const ack = await act('ticket.unserve', { ticketId, itemIds: [itemId] });
    const back = () => void act('ticket.serve', { ticketId, itemIds: [itemId] });
    if (ack.ok) done(say('line.unserve.done'), back);
  }

  async function unvoid(): Promise<void> {
    onDone();
    const ack = await act('ticket.unvoid', { ticketId, itemIds: [itemId] });
    const reason = item.voided?.reason ?? '';
    const back = () => void act('item.void', { ticketId, itemId, reason });
    if (ack.ok) done(say('line.unvoid.done'), reason === '' ? undefined : back);
  }

  async function fly(): Promise<void> {
    onDone();
    const isRush = item.rush === true;
    const [to, before] = isRush ? (['normal', 'rush'] as const) : (['rush', 'normal'] as const);
    const ack = await act('item.prioritise', { ticketId, itemId, priority: to });
    const back = () => void act('item.prioritise', { ticketId, itemId, priority: before });
    const id = isRush ? 'fly.off' : 'fly.on';
    if (ack.ok) done(intl.formatMessage({ id }, { dish: item.name }), back);
  }

  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={say('actions.line')}
      className={styles.actions}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      {asked === 'void' && <VoidLine ticket={ticket} item={item} onDone={onDone} />}
      {asked === 'remake' && <Remake ticket={ticket} item={item} onDone={onDone} />}
      {asked === undefined && (
        <div className={styles.row}>
          {can.change && (
            <button
              type="button"
              className={styles.plain}
              onClick={() => {
                onDone();
                setChanging({ ticketId, itemId });
              }}
            >
              <Pencil aria-hidden="true" />
              {say('line.change')}
            </button>
          )}
          {can.remake && (
            <button type="button" className={styles.plain} onClick={() => ask('remake')}>
              <RotateCcw aria-hidden="true" />
              {say('line.remake')}
            </button>
          )}
          {can.fire && (
            <button type="button" className={styles.plain} onClick={() => void fire()}>
              <Flame aria-hidden="true" />
              {say('line.fire')}
            </button>
          )}
          {can.hold && (
            <button type="button" className={styles.plain} onClick={() => void hold()}>
              <Pause aria-hidden="true" />
              {say('line.hold')}
            </button>
          )}
          {can.fly && (
            <button type="button" className={styles.plain} onClick={() => void fly()}>
              <Zap aria-hidden="true" />
              {intl.formatMessage({ id: item.rush ? 'fly.stop' : 'fly.do' })}
            </button>
          )}
          {can.unserve && (
            <button type="button" className={styles.plain} onClick={() => void unserve()}>
              <Undo2 aria-hidden="true" />
              {say('line.unserve')}
            </button>
          )}
          {can.unvoid && (
            <button type="button" className={styles.plain} onClick={() => void unvoid()}>
              <Undo2 aria-hidden="true" />
              {say('line.unvoid')}
            </button>
          )}
          {can.void && (
            <button type="button" className={styles.plain} onClick={() => ask('void')}>
              <X aria-hidden="true" />
              {say('line.void')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
