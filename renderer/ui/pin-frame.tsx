import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import styles from './pin-frame.module.css';

type Props = {
  title: string;
  hint: string;
  onClose(): void;
  /** The pad, around the way out. */
  children(cancel: ReactNode): ReactNode;
};

/** A pad over a window. Esc closes it, and whatever had the keyboard before has it again. */
export function PinFrame({ title, hint, onClose, children }: Props) {
  const [opener] = useState(() => document.activeElement);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        {/* Radix's own overlay locks scrolling by a style element, which the policy refuses. */}
        <div className={styles.overlay} />
        <Dialog.Content
          className={styles.dialog}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
        >
          <Dialog.Title className={styles.title} dir="auto">
            {title}
          </Dialog.Title>
          <Dialog.Description className={styles.hint}>{hint}</Dialog.Description>
          {children(
            <Dialog.Close className={styles.cancel}>
              <FormattedMessage id="pin.cancel" />
            </Dialog.Close>,
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
