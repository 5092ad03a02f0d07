import { FormattedMessage, useIntl } from 'react-intl';
import { PRIORITIES } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import { useActions } from '../actions/actions';
import { ticketName } from '../labels';
import { Sheet } from '../sheet/sheet';
import styles from './ticket-sheet.module.css';

const CALLS = ['page.hands', 'page.pass', 'page.question'] as const;

type Props = { card: RailTicket; onClose(): void };

/** What else can be done with a ticket: call its server, move it forward, 86 what it asks for. */
export function TicketSheet({ card, onClose }: Props) {
  const { ticket } = card;
  const intl = useIntl();
  const { page, prioritise, bumpTicket, eightySix } = useActions();
  const andClose = (run: () => void) => () => {
    run();
    onClose();
  };
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
        {CALLS.map((id) => {
          const text = intl.formatMessage({ id });
          return (
            <button
              key={id}
              type="button"
              className={styles.do}
              onClick={andClose(() => page(ticket, text))}
            >
              {text}
            </button>
          );
        })}
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
