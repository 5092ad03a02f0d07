import { Dialog } from 'radix-ui';
import { FormattedMessage } from 'react-intl';
import type { Purpose } from '../../shared/contract/pins';
import styles from './pin-dialog.module.css';
import { PinQuestion } from './pin-question';

type Props = { purpose: Purpose; onApproved(): void; onClose(): void };

/** The pad over a window: for what, who will see it, and a way out. Esc closes it. */
export function PinDialog({ purpose, onApproved, onClose }: Props) {
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.overlay} />
        <Dialog.Content
          className={styles.dialog}
          // The pad takes the keyboard itself.
          onOpenAutoFocus={(event) => event.preventDefault()}
        >
          <Dialog.Title className={styles.title}>
            <FormattedMessage id={`pin.ask.${purpose}`} />
          </Dialog.Title>
          <Dialog.Description className={styles.seen}>
            <FormattedMessage id={purpose === 'manager' ? 'pin.seen.manager' : 'pin.seen.staff'} />
          </Dialog.Description>
          <PinQuestion purpose={purpose} onApproved={onApproved}>
            <Dialog.Close className={styles.cancel}>
              <FormattedMessage id="pin.cancel" />
            </Dialog.Close>
          </PinQuestion>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
