import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { coursesToFire } from '../../../shared/domain/ticket/later';
import { isLive } from '../../../shared/domain/ticket/lines';
import type { Upcoming as Waiting } from '../../../shared/views/upcoming';
import { dishText } from '../../say/dish';
import { usePlaceName } from '../../say/place';
import { useWhen } from '../../say/when';
import { useAct } from '../../state/send';
import { Promised } from '../chit/promised';
import { useAddTo } from '../state';
import styles from './upcoming.module.css';

type Props = {
  orders: readonly Waiting[];
  selected: string | undefined;
  onSelect(ticketId: string): void;
};

/** The orders for later, the first to fire on top: fire one now, promise another time, add to it. */
export function Upcoming({ orders, selected, onSelect }: Props) {
  const intl = useIntl();
  if (orders.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{intl.formatMessage({ id: 'upcoming.empty' })}</h2>
        <p>{intl.formatMessage({ id: 'upcoming.empty.what' })}</p>
      </div>
    );
  }
  return (
    <ul className={styles.list} aria-label={intl.formatMessage({ id: 'floor.view.upcoming' })}>
      {orders.map((order) => (
        <Order
          key={order.ticket.id}
          order={order}
          isSelected={order.ticket.id === selected}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

type OrderProps = { order: Waiting; isSelected: boolean; onSelect(ticketId: string): void };

function Order({ order: { ticket, fireAt }, isSelected, onSelect }: OrderProps) {
  const intl = useIntl();
  const where = usePlaceName();
  const when = useWhen();
  const addTo = useAddTo();
  const fire = useFire(ticket);
  const [isChanging, setChanging] = useState(false);
  const { promisedAt, orderType, number, server } = ticket;
  const name = where(ticket);
  const type = intl.formatMessage({ id: `type.${orderType}` });
  const facts = [intl.formatMessage({ id: 'ticket.short' }, { number }), type, server];
  return (
    <li className={styles.order} data-selected={isSelected}>
      <button
        type="button"
        className={styles.open}
        aria-pressed={isSelected}
        onClick={() => onSelect(ticket.id)}
      >
        <span className={styles.time}>{when(promisedAt ?? fireAt)}</span>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.facts}>
          {facts.filter((fact) => fact !== name).join(' · ')}
          {' · '}
          {intl.formatMessage({ id: 'upcoming.fires' }, { time: when(fireAt) })}
        </span>
        <span className={styles.dishes} dir="auto">
          {ticket.items.filter(isLive).map(dishText).join(', ')}
        </span>
      </button>
      <span className={styles.actions}>
        <button
          type="button"
          className={styles.fire}
          aria-label={intl.formatMessage({ id: 'upcoming.fire.of' }, { number })}
          onClick={fire}
        >
          {intl.formatMessage({ id: 'upcoming.fire' })}
        </button>
        <button
          type="button"
          className={styles.plain}
          aria-label={intl.formatMessage({ id: 'upcoming.time.of' }, { number })}
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          {intl.formatMessage({ id: 'upcoming.time' })}
        </button>
        <button
          type="button"
          className={styles.plain}
          aria-label={intl.formatMessage({ id: 'upcoming.add.of' }, { number })}
          onClick={() => addTo(ticket)}
        >
          {intl.formatMessage({ id: 'upcoming.add' })}
        </button>
      </span>
      {isChanging && <ChangeTime ticket={ticket} onDone={() => setChanging(false)} />}
    </li>
  );
}

function useFire(ticket: Ticket): () => void {
  const intl = useIntl();
  const act = useAct();
  return () => {
    const text = intl.formatMessage({ id: 'upcoming.fired' }, { number: ticket.number });
    for (const [index, course] of coursesToFire(ticket).entries()) {
      const said = index === 0 ? { text } : undefined;
      void act('ticket.fire-course', { ticketId: ticket.id, course }, said);
    }
  };
}

/** Promises another time or day; the kitchen sees old and new. */
function ChangeTime({ ticket, onDone }: { ticket: Ticket; onDone(): void }) {
  const intl = useIntl();
  const act = useAct();
  const [promisedAt, setPromised] = useState(ticket.promisedAt);
  const canSave = promisedAt !== undefined && promisedAt !== ticket.promisedAt;
  async function save(): Promise<void> {
    if (!canSave) return;
    const data = { ticketId: ticket.id, promisedAt: new Date(promisedAt).toISOString() };
    const text = intl.formatMessage({ id: 'change.done' }, { number: ticket.number });
    if ((await act('ticket.change', data, { text })).ok) onDone();
  }
  return (
    <form
      className={styles.change}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Promised draft={{ promisedAt, lines: [] }} onChange={setPromised} />
      <span className={styles.actions}>
        <button type="submit" className={styles.primary} disabled={!canSave}>
          {intl.formatMessage({ id: 'change.do' })}
        </button>
        <button type="button" className={styles.quiet} onClick={onDone}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </span>
    </form>
  );
}
