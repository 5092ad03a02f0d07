import { Pause, Pin, RotateCcw, Zap } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { CALLS } from '../../../shared/contract/codes';
import { PRIORITIES } from '../../../shared/contract/house';
import { isOwed } from '../../../shared/domain/ticket/lines';
import type { RailTicket } from '../../../shared/views/rail';
import { remakeable } from '../../../shared/views/recall';
import { useCourseName } from '../../say/course';
import { lineText } from '../../say/dish';
import { ticketName } from '../../say/ticket';
import { Sheet } from '../../ui/sheet';
import { useActions } from '../actions/actions';
import { isHoldable } from '../actions/use-service-actions';
import { CallWords } from '../calls/call-words';
import styles from './ticket-sheet.module.css';

type Props = { card: RailTicket; onClose(): void };

/** The other actions of a ticket: page its server, move it or a line forward, 86 one of its dishes. */
export function TicketSheet({ card, onClose }: Props) {
  const { ticket } = card;
  const intl = useIntl();
  const courseName = useCourseName();
  const { page, pin, prioritise, rushLine, bumpTicket, eightySix, askToRemake, holdAgain } =
    useActions();
  const andClose = (run: () => void) => () => {
    run();
    onClose();
  };
  const open = card.sections
    .flatMap(({ lines }) => lines)
    .filter(({ item, done }) => item.phase === 'held' || (isOwed(item) && !done))
    .map(({ item }) => item);
  const made = remakeable(ticket, card.stations);
  const holdable = card.sections
    .filter(({ kind }) => kind === 'original' || kind === 'course')
    .filter(({ lines }) => lines.some(({ items }) => items.some(isHoldable)));
  const dishes = new Map(
    ticket.items.flatMap(({ menuItemId: id, name, phase }) =>
      id === undefined || phase === 'voided' ? [] : [[id, { id, name }] as const],
    ),
  );
  return (
    <Sheet title={ticketName(intl, ticket)} onClose={onClose}>
      <div className={styles.list}>
        <h3 className={styles.title} dir="auto">
          <FormattedMessage id="sheet.page" values={{ server: ticket.server }} />
        </h3>
        <CallWords
          calls={CALLS}
          onCall={(words) => {
            page({ server: ticket.server, ticketId: ticket.id }, words);
            onClose();
          }}
        />
        <h3 className={styles.title}>
          <FormattedMessage id="sheet.priority" />
        </h3>
        <div className={styles.row}>
          {PRIORITIES.map((priority) => (
            <button
              key={priority}
              type="button"
              className={styles.do}
              aria-pressed={ticket.priority === priority}
              onClick={andClose(() => prioritise(ticket, priority))}
            >
              <FormattedMessage id={`priority.${priority}`} />
            </button>
          ))}
        </div>
        <button
          type="button"
          className={styles.do}
          aria-pressed={ticket.pinnedAt !== undefined}
          onClick={andClose(() => pin(ticket, ticket.pinnedAt === undefined))}
        >
          <Pin aria-hidden="true" size={20} className={styles.icon} />{' '}
          <FormattedMessage id="sheet.pin" />
        </button>
        {open.length > 0 && (
          <h3 className={styles.title}>
            <FormattedMessage id="sheet.onTheFly" />
          </h3>
        )}
        {open.map((item) => (
          <button
            key={item.itemId}
            type="button"
            className={styles.do}
            aria-label={intl.formatMessage({ id: 'sheet.rush' }, { line: lineText(item) })}
            aria-pressed={item.rush === true}
            onClick={andClose(() => rushLine(card, item))}
          >
            <Zap aria-hidden="true" size={20} className={styles.icon} /> {lineText(item)}
          </button>
        ))}
        {made.length > 0 && (
          <h3 className={styles.title}>
            <FormattedMessage id="sheet.remake" />
          </h3>
        )}
        {made.map((item) => (
          <button
            key={item.itemId}
            type="button"
            className={styles.do}
            aria-label={intl.formatMessage({ id: 'remake.line' }, { line: lineText(item) })}
            onClick={() => askToRemake(ticket.id, [item.itemId])}
          >
            <RotateCcw aria-hidden="true" size={20} className={styles.icon} /> {lineText(item)}
          </button>
        ))}
        {holdable.map((section) => {
          const course = courseName(section.course);
          return (
            <button
              key={section.course}
              type="button"
              className={styles.do}
              onClick={andClose(() => holdAgain(ticket, section))}
            >
              <Pause aria-hidden="true" size={20} className={styles.icon} />{' '}
              <FormattedMessage
                id="section.holdCourse"
                values={{ course, number: ticket.number }}
              />
            </button>
          );
        })}
        {dishes.size > 0 && (
          <h3 className={styles.title}>
            <FormattedMessage id="sheet.86" />
          </h3>
        )}
        {[...dishes.values()].map((dish) => (
          <button
            key={dish.id}
            type="button"
            className={styles.do}
            aria-label={intl.formatMessage({ id: '86.dish' }, { dish: dish.name })}
            onClick={andClose(() => eightySix(dish, 0))}
          >
            <span className={styles.out}>86</span> {dish.name}
          </button>
        ))}
      </div>
      {card.expo?.owed.length !== 0 && (
        <button type="button" className={styles.bump} onClick={andClose(() => bumpTicket(card))}>
          <FormattedMessage id="sheet.bump" />
        </button>
      )}
    </Sheet>
  );
}
