import { useIntl } from 'react-intl';
import type { ParkedDelivery } from '../../../shared/contract/deliveries';
import { partName } from '../../say/part';
import { timeText } from '../../say/time';
import buttons from '../../ui/button.module.css';
import { DialogClose, DialogDescription, DialogFrame, DialogTitle } from '../../ui/dialog';
import styles from './keeping.module.css';

type Props = { parked: ParkedDelivery; onSkip(): void; onClose(): void };

/** Asks for confirmation before an event is skipped, and names the event and how many events wait behind it. */
export function SkipDialog({ parked: { name, event, waiting }, onSkip, onClose }: Props) {
  const intl = useIntl();
  const part = partName(intl, name);
  return (
    <DialogFrame shape="card" className={styles.dialog} isQuestion hasDescription onClose={onClose}>
      <DialogTitle>{intl.formatMessage({ id: 'keeping.parked.ask' }, { part })}</DialogTitle>
      <DialogDescription>
        {event
          ? intl.formatMessage(
              { id: 'keeping.parked.ask.event' },
              {
                event: event.name,
                number: event.sequence,
                time: timeText(intl, event.time),
                waiting,
              },
            )
          : intl.formatMessage({ id: 'keeping.parked.ask.work' })}
      </DialogDescription>
      <div className={styles.buttons}>
        <DialogClose className={buttons.plain}>
          {intl.formatMessage({ id: 'keeping.parked.leave' })}
        </DialogClose>
        <DialogClose className={buttons.primary} onClick={onSkip}>
          {intl.formatMessage({ id: 'keeping.parked.confirm' })}
        </DialogClose>
      </div>
    </DialogFrame>
  );
}
