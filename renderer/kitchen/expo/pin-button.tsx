import { Pin } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { useActions } from '../actions/actions';
import styles from './pass-button.module.css';

/** Puts the ticket before all others, or lets it go back to its place. */
export function PinButton({ ticket }: { ticket: Ticket }) {
  const intl = useIntl();
  const { pin } = useActions();
  const { number, pinnedAt } = ticket;
  const isPinned = pinnedAt !== undefined;
  return (
    <button
      type="button"
      className={styles.pin}
      aria-pressed={isPinned}
      aria-label={intl.formatMessage({ id: 'expo.pin' }, { number })}
      onClick={(event) => {
        if (event.detail < 2) pin(ticket, !isPinned);
      }}
    >
      <Pin aria-hidden="true" size={20} fill={isPinned ? 'currentColor' : 'none'} />
    </button>
  );
}
