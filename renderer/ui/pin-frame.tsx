import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { DialogClose, DialogDescription, DialogFrame, DialogTitle } from './dialog';
import styles from './pin-frame.module.css';

type Props = {
  title: string;
  hint: string;
  onClose(): void;
  /** Draws the pad around the cancel button. */
  children(cancel: ReactNode): ReactNode;
};

/** A dialog that holds the pad. On close, the element that had the focus before takes it again. */
export function PinFrame({ title, hint, onClose, children }: Props) {
  const [opener] = useState(() => document.activeElement);
  return (
    <DialogFrame
      shape="card"
      className={styles.dialog}
      isOnTop
      hasDescription
      onClose={onClose}
      onClosed={() => opener instanceof HTMLElement && opener.focus()}
    >
      <DialogTitle className={styles.title}>{title}</DialogTitle>
      <DialogDescription className={styles.hint}>{hint}</DialogDescription>
      {children(
        <DialogClose className={styles.cancel}>
          <FormattedMessage id="pin.cancel" />
        </DialogClose>,
      )}
    </DialogFrame>
  );
}
