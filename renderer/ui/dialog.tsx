import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';

type Props = {
  /** `card`: in the middle of the window. `side`: at its right edge, in full height. */
  shape: 'card' | 'side';
  className?: string | undefined;
  /** A question: only an answer or Esc closes it, not a touch outside it. */
  isQuestion?: boolean;
  /** Draws the dialog above other dialogs. */
  isOnTop?: boolean;
  /** True if `children` holds a `DialogDescription`. */
  hasDescription?: boolean;
  /** Moves the focus to an element; without it, the first focusable element takes the focus. */
  onOpen?(): void;
  /** Moves the focus back; without it, the element that had the focus before takes it. */
  onClosed?(): void;
  onClose(): void;
  children: ReactNode;
};

/** The frame of every dialog: takes touches and keys from the window; Esc closes it. */
export function DialogFrame(props: Props) {
  const { shape, className = '', isQuestion = false, isOnTop = false, children } = props;
  const { hasDescription = false, onOpen, onClosed, onClose } = props;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        {/* Radix's own overlay locks scrolling with a style element, which the CSP refuses. */}
        <div className={styles.overlay} data-top={isOnTop} />
        <Dialog.Content
          className={`${styles[shape]} ${className}`}
          {...(isQuestion && { role: 'alertdialog' })}
          {...(!hasDescription && { 'aria-describedby': undefined })}
          onInteractOutside={(event) => isQuestion && event.preventDefault()}
          onOpenAutoFocus={(event) => {
            if (!onOpen) return;
            event.preventDefault();
            onOpen();
          }}
          onCloseAutoFocus={(event) => {
            if (!onClosed) return;
            event.preventDefault();
            onClosed();
          }}
        >
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

export function DialogTitle({
  className = '',
  children,
}: {
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Dialog.Title className={`${styles.title} ${className}`} dir="auto">
      {children}
    </Dialog.Title>
  );
}

export const DialogDescription = Dialog.Description;
export const DialogClose = Dialog.Close;
