import { RotateCcw, ShoppingBag, Zap } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { canTouch } from '../../../shared/views/floor-lines';
import { useCourseName } from '../../say/course';
import { quantityText } from '../../say/dish';
import { LineText } from '../parts/line-text';
import { LineActions } from './line-actions';
import { LineChanges } from './line-changes';
import { PhaseBadge } from './phase-badge';
import styles from './ticket-lines.module.css';

type Props = {
  ticket: Ticket;
  /** True for a ticket of an earlier day: it can only be read. */
  isPast?: boolean;
  /** What follows the lines and scrolls with them. */
  children?: ReactNode;
};

/** The lines of a ticket by course, each with its phase. A tap on a line offers its actions. */
export function TicketLines({ ticket, isPast = false, children }: Props) {
  const [open, setOpen] = useState<string>();
  const courseName = useCourseName();
  const courses = [...new Set(ticket.items.map(({ course }) => course))].sort((a, b) => a - b);
  return (
    <div className={styles.lines}>
      {courses.map((course) => (
        <section key={course} aria-label={courseName(course)}>
          {courses.length > 1 && <h3 className={styles.heading}>{courseName(course)}</h3>}
          <ul>
            {ticket.items
              .filter((item) => item.course === course)
              .map((item) => (
                <Line
                  key={item.itemId}
                  ticket={ticket}
                  item={item}
                  canTap={!isPast && canTouch(ticket, item)}
                  isOpen={open === item.itemId}
                  onToggle={(next) => setOpen(next ? item.itemId : undefined)}
                />
              ))}
          </ul>
        </section>
      ))}
      {children}
    </div>
  );
}

type LineProps = {
  ticket: Ticket;
  item: Item;
  canTap: boolean;
  isOpen: boolean;
  onToggle(open: boolean): void;
};

function Line({ ticket, item, canTap, isOpen, onToggle }: LineProps) {
  const intl = useIntl();
  const row = useRef<HTMLButtonElement>(null);
  const content = (
    <>
      <span className={styles.quantity}>
        {intl.formatMessage({ id: 'line.times' }, { quantity: quantityText(item.quantity) })}
      </span>{' '}
      <span className={styles.body}>
        <span className={styles.name} dir="auto">
          {item.name}
        </span>{' '}
        {item.remake && (
          <b className={styles.mark}>
            <RotateCcw aria-hidden="true" />
            {intl.formatMessage({ id: 'line.remade' })}
          </b>
        )}
        {item.rush && (
          <b className={styles.mark}>
            <Zap aria-hidden="true" />
            {intl.formatMessage({ id: 'fly' })}
          </b>
        )}
        {item.toGo && (
          <b className={styles.mark}>
            <ShoppingBag aria-hidden="true" />
            {intl.formatMessage({ id: 'line.toGo' })}
          </b>
        )}
        <LineText line={item} allergies={allergyNames(item)} note={item.note} />
        <LineChanges item={item} />
        {item.remake && (
          <span className={styles.reason} dir="auto">
            {item.remake.reason}
          </span>
        )}
        {item.voided && (
          <span className={styles.reason} dir="auto">
            {item.voided.reason}
          </span>
        )}
      </span>{' '}
      <span className={styles.end}>
        <PhaseBadge phase={item.phase} text={intl.formatMessage({ id: `line.${item.phase}` })} />{' '}
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
      {canTap ? (
        <button
          ref={row}
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
      {isOpen && canTap && (
        <LineActions
          ticket={ticket}
          item={item}
          onDone={() => {
            // The focus must not go with the panel.
            row.current?.focus();
            onToggle(false);
          }}
        />
      )}
    </li>
  );
}
