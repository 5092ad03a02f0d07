import { BellRing } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { awaitedOf } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { quantityText } from '../../say/dish';
import { useActions } from '../actions/actions';
import styles from './pass-button.module.css';
import { PinButton } from './pin-button';

/** Pins the ticket, or passes it and pages its server; asks first while a line is owed. */
export function PassButton({ card }: { card: RailTicket }) {
  const intl = useIntl();
  const { pass } = useActions();
  const awaited = card.expo ? awaitedOf(card.expo) : [];
  const owed = awaited.reduce((sum, item) => sum + item.quantity, 0);
  return (
    <div className={styles.foot}>
      <PinButton ticket={card.ticket} />
      <button
        type="button"
        className={styles.pass}
        data-ready={owed === 0 || undefined}
        aria-label={intl.formatMessage(
          { id: 'expo.passTicket' },
          { number: card.ticket.number, count: owed, owed: quantityText(owed) },
        )}
        onClick={(event) => {
          // A quick second tap would hit the ticket that moved up under the finger.
          if (event.detail < 2) pass(card);
        }}
      >
        {owed === 0 && <BellRing aria-hidden="true" size={20} />}
        <FormattedMessage id="expo.pass" />
        {owed > 0 && (
          <span className={styles.owed}>
            <FormattedMessage
              id="expo.stillOwed"
              values={{ count: owed, owed: quantityText(owed) }}
            />
          </span>
        )}
      </button>
    </div>
  );
}
