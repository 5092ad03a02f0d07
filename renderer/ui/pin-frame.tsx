import { type ReactNode, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { DialogClose, DialogDescription, DialogFrame, DialogTitle } from './dialog';
import styles from './pin-frame.module.css';

type Props = {
  title: string;
  hint: string;
  onClose(): void;
  /** The pad, around the way out. */
  children(cancel: ReactNode): ReactNode;
};

/** A pad over a window. The element that had the keyboard when it opened has it again. */
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
