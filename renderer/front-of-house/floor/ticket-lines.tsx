import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { useAct } from '../../ui/toast';
import { LineText } from '../parts/line-text';
import { PhaseBadge } from './phase-badge';
import { Reason } from './reason';
import styles from './ticket-lines.module.css';

/** The lines of a ticket by course, each with how it stands. A tap on one that can be voided offers it. */
export function TicketLines({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const [open, setOpen] = useState<string>();
  const courses = [...new Set(ticket.items.map(({ course }) => course))].sort((a, b) => a - b);
  return (
    <div className={styles.lines}>
      {courses.map((course) => (
        <section key={course} aria-label={intl.formatMessage({ id: 'course.name' }, { course })}>
          {courses.length > 1 && (
            <h3 className={styles.heading}>
              {intl.formatMessage({ id: 'course.name' }, { course })}
            </h3>
          )}
          <ul>
            {ticket.items
              .filter((item) => item.course === course)
              .map((item) => (
                <Line
                  key={item.itemId}
                  ticket={ticket}
                  item={item}
                  isOpen={open === item.itemId}
                  onToggle={(next) => setOpen(next ? item.itemId : undefined)}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = { ticket: Ticket; item: Item; isOpen: boolean; onToggle(open: boolean): void };

function Line({ ticket, item, isOpen, onToggle }: LineProps) {
  const intl = useIntl();
  const act = useAct();
  const canVoid = !ticket.closed && item.phase !== 'voided' && item.phase !== 'served';
  const content = (
    <>
      <span className={styles.quantity}>{item.quantity}</span>{' '}
      <span className={styles.body}>
        <span className={styles.name} dir="auto">
          {item.name}
        </span>
        <LineText modifiers={item.modifiers} allergies={item.allergies} note={item.note} />
        {item.voided && (
          <span className={styles.reason} dir="auto">
            {item.voided.reason}
          </span>
        )}
      </span>{' '}
      <span className={styles.end}>
        <PhaseBadge phase={item.phase} text={intl.formatMessage({ id: `line.${item.phase}` })} />
        {item.seat !== undefined && (
          <span className={styles.seat}>
            {intl.formatMessage({ id: 'common.seat' }, { seat: item.seat })}
          </span>
        )}
      </span>
    </>
  );
  return (
    <li data-phase={item.phase} className={styles.item}>
      {canVoid ? (
        <button
          type="button"
          className={styles.line}
          aria-expanded={isOpen}
          onClick={() => onToggle(!isOpen)}
        >
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
      {isOpen && canVoid && (
        <Reason
          label={intl.formatMessage({ id: 'void.line' }, { dish: item.name })}
          onCancel={() => onToggle(false)}
          onGive={(reason) => {
            onToggle(false);
            void act('item.void', { ticketId: ticket.id, itemId: item.itemId, reason });
          }}
        />
      )}
    </li>
  );
}
