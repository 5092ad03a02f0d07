import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useIntl } from 'react-intl';
import styles from './sheet.module.css';

type Props = { title: string; onClose(): void; children: ReactNode };

/** A panel over the right edge: the oldest tickets, on the left, stay in sight. Esc closes it. */
export function Sheet({ title, onClose, children }: Props) {
  const intl = useIntl();
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        {/* Radix's own overlay locks scrolling by a style element, which the policy refuses. */}
        <div className={styles.overlay} />
        <Dialog.Content
          className={styles.sheet}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // What one came for, not the way out.
            event.preventDefault();
            body.current?.querySelector<HTMLElement>('input, button')?.focus();
          }}
        >
          <header className={styles.head}>
            <Dialog.Title className={styles.title} dir="auto">
              {title}
            </Dialog.Title>
            <Dialog.Close
              className={styles.close}
              aria-label={intl.formatMessage({ id: 'sheet.close' })}
            >
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <div ref={body} className={styles.body}>
            {children}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
