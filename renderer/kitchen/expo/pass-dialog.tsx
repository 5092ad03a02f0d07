import { FormattedMessage } from 'react-intl';
import { isPaced } from '../../../shared/domain/ticket/lines';
import { awaitedOf } from '../../../shared/views/expo';
import type { RailTicket } from '../../../shared/views/rail';
import { DialogClose, DialogDescription, DialogFrame, DialogTitle } from '../../ui/dialog';
import { useActions } from '../actions/actions';
import styles from './pass-dialog.module.css';
import { nameOf, useStationNames } from './station-names';

type Props = { card: RailTicket; onClose(): void };

/** Asks before an incomplete ticket is passed; names each owed line and its station. */
export function PassDialog({ card, onClose }: Props) {
  const { passAnyway } = useActions();
  const names = useStationNames();
  const { number } = card.ticket;
  const owed = card.expo ? awaitedOf(card.expo) : [];
  return (
    <DialogFrame shape="card" className={styles.dialog} isQuestion hasDescription onClose={onClose}>
      <DialogTitle>
        <FormattedMessage id="expo.ask" values={{ number }} />
      </DialogTitle>
      <DialogDescription asChild>
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
      </DialogDescription>
      <div className={styles.buttons}>
        <DialogClose className={styles.button}>
          <FormattedMessage id="expo.notYet" />
        </DialogClose>
        <DialogClose className={styles.button} onClick={() => passAnyway(card)}>
          <FormattedMessage id="expo.passAnyway" />
        </DialogClose>
      </div>
    </DialogFrame>
  );
}
