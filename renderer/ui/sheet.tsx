import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useIntl } from 'react-intl';
import { DialogClose, DialogFrame, DialogTitle } from './dialog';
import styles from './sheet.module.css';

type Props = {
  title: string;
  /** For a window as narrow as the sheet: less space, and the body scrolls as a whole. */
  isNarrow?: boolean;
  /** Stays under the title while the body scrolls. */
  banner?: ReactNode;
  onClose(): void;
  children: ReactNode;
};

/** A panel over the right edge: the oldest cards, on the left, stay visible. Esc closes it. */
export function Sheet({ title, isNarrow = false, banner, onClose, children }: Props) {
  const intl = useIntl();
  const body = useRef<HTMLDivElement>(null);
  return (
    <DialogFrame
      shape="side"
      className={isNarrow ? undefined : styles.edge}
      onClose={onClose}
      // The focus goes to the first control of the body, not to the close button.
      onOpen={() =>
        body.current?.querySelector<HTMLElement>('button, input, [tabindex="0"]')?.focus()
      }
    >
      <header className={styles.head} data-narrow={isNarrow}>
        <DialogTitle>{title}</DialogTitle>
        <DialogClose
          className={styles.close}
          aria-label={intl.formatMessage({ id: 'common.close' })}
        >
          <X aria-hidden="true" />
        </DialogClose>
      </header>
      {banner}
      <div ref={body} className={styles.body} data-narrow={isNarrow}>
        {children}
      </div>
    </DialogFrame>
  );
}
