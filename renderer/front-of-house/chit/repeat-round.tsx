import { Repeat } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Ticket } from '../../../shared/contract/state';
import { lastFiredCourse } from '../../../shared/domain/ticket/lines';
import { type Round, roundsOf } from '../../../shared/views/rounds';
import { lineText } from '../../say/dish';
import { useHouse } from '../../state/hooks';
import { repeat } from '../orders/repeat';
import { useChange } from '../orders/use-drafts';
import { useAddTo } from '../state';
import styles from './repeat-round.module.css';

/**
 * "The same again": puts the last round of an open ticket on the chit, to be changed before it is sent. Asks which
 * round if there are several, like only the drinks from the bar.
 */
export function RepeatRound({ ticket }: { ticket: Ticket }) {
  const state = useHouse();
  const intl = useIntl();
  const addTo = useAddTo();
  const change = useChange();
  const [isOpen, setOpen] = useState(false);
  const { stations } = state.house;
  const rounds = roundsOf(
    ticket,
    stations.map(({ id }) => id),
  );
  const [last] = rounds;
  if (!last) return null;

  function take({ items }: Round): void {
    setOpen(false);
    addTo(ticket);
    const course = lastFiredCourse(ticket);
    change({ type: 'add-lines', ...repeat(items, { state, course, newId: uuid }) });
  }

  const label = (
    <>
      <Repeat aria-hidden="true" />
      {intl.formatMessage({ id: 'repeat' })}
    </>
  );
  if (rounds.length === 1) {
    return (
      <button type="button" className={styles.repeat} onClick={() => take(last)}>
        {label}
      </button>
    );
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={styles.repeat}>{label}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.rounds}
          aria-label={intl.formatMessage({ id: 'repeat' })}
          sideOffset={4}
          collisionPadding={8}
          // The person looks at the chit next, not at the ticket's button, so the focus does not go back.
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {rounds.map((round) => (
            <button
              key={round.station ?? ''}
              type="button"
              className={styles.round}
              onClick={() => take(round)}
            >
              <b>
                {round.station === undefined
                  ? intl.formatMessage({ id: 'repeat.all' })
                  : intl.formatMessage(
                      { id: 'repeat.only' },
                      { station: stations.find(({ id }) => id === round.station)?.name },
                    )}
              </b>{' '}
              <span dir="auto">{round.items.map(lineText).join(', ')}</span>
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
