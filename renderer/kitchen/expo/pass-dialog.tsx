import { AlertDialog } from 'radix-ui';
import { FormattedMessage } from 'react-intl';
import { isPaced } from '../../../shared/domain/ticket/lines';
import { awaitedOf } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { useActions } from '../actions/actions';
import styles from './pass-dialog.module.css';
import { nameOf, useStationNames } from './station-names';

type Props = { card: RailTicket; onClose(): void };

/** Asks before a ticket goes out without something; what is still owed is named, with who owes it. */
export function PassDialog({ card, onClose }: Props) {
  const { passAnyway } = useActions();
  const names = useStationNames();
  const { number } = card.ticket;
  const owed = card.expo ? awaitedOf(card.expo) : [];
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <AlertDialog.Portal>
        {/* Radix's own overlay locks scrolling by a style element, which the policy refuses. */}
        <div className={styles.overlay} />
        <AlertDialog.Content className={styles.dialog}>
          <AlertDialog.Title className={styles.title}>
            <FormattedMessage id="expo.ask" values={{ number }} />
          </AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className={styles.owed}>
              <p>
                <FormattedMessage id="expo.ask.owed" />
              </p>
              <ul>
                {owed.map((item) => (
                  <li key={item.itemId}>
                    <strong>{item.quantity} ×</strong> <bdi>{item.name}</bdi>
                    <small>
                      {item.stations.map((station) => nameOf(names, station)).join(' · ')}
                      {isPaced(item) && (
                        <>
                          {' · '}
                          <FormattedMessage id="expo.ask.coming" />
                        </>
                      )}
                    </small>
                  </li>
                ))}
              </ul>
            </div>
          </AlertDialog.Description>
          <div className={styles.buttons}>
            <AlertDialog.Cancel className={styles.button}>
              <FormattedMessage id="expo.notYet" />
            </AlertDialog.Cancel>
            <AlertDialog.Action className={styles.button} onClick={() => passAnyway(card)}>
              <FormattedMessage id="expo.passAnyway" />
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
