import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item, Ticket } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { isOwed } from '../../../shared/domain/ticket/lines';
import { useCourseName } from '../../say/course';
import { useAct } from '../../state/send';
import { LineText } from '../parts/line-text';
import { PhaseBadge } from './phase-badge';
import { Reason } from './reason';
import styles from './ticket-lines.module.css';

/** The lines of a ticket by course, each with its phase. A tap on a line offers its actions. */
export function TicketLines({ ticket }: { ticket: Ticket }) {
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
        </span>{' '}
        {item.rush && (
          <b className={styles.rush}>
            <Zap aria-hidden="true" />
            {intl.formatMessage({ id: 'fly' })}
          </b>
        )}
        <LineText modifiers={item.modifiers} allergies={allergyNames(item)} note={item.note} />
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
        <div className={styles.options}>
          {(item.phase === 'held' || isOwed(item)) && (
            <OnTheFly ticketId={ticket.id} item={item} onDone={() => onToggle(false)} />
          )}
          <Reason
            label={intl.formatMessage({ id: 'void.line' }, { dish: item.name })}
            onCancel={() => onToggle(false)}
            onGive={(reason) => {
              onToggle(false);
              void act('item.void', { ticketId: ticket.id, itemId: item.itemId, reason });
            }}
          />
        </div>
      )}
    </li>
  );
}

type FlyProps = { ticketId: string; item: Item; onDone(): void };

/** Puts an unmade line on the fly, or takes it off. */
function OnTheFly({ ticketId, item, onDone }: FlyProps) {
  const intl = useIntl();
  const act = useAct();
  const { itemId, name: dish } = item;
  const isRush = item.rush === true;

  function prioritise(): void {
    onDone();
    const [to, back] = isRush ? (['normal', 'rush'] as const) : (['rush', 'normal'] as const);
    void act(
      'item.prioritise',
      { ticketId, itemId, priority: to },
      {
        text: intl.formatMessage({ id: isRush ? 'fly.off' : 'fly.on' }, { dish }),
        undo: {
          label: intl.formatMessage({ id: 'undo' }),
          run: () => void act('item.prioritise', { ticketId, itemId, priority: back }),
        },
      },
    );
  }

  return (
    <button type="button" className={styles.fly} onClick={prioritise}>
      <Zap aria-hidden="true" />
      {intl.formatMessage({ id: isRush ? 'fly.stop' : 'fly.do' })}
    </button>
  );
}
