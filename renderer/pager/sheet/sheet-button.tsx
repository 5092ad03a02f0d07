import { type ReactNode, useState } from 'react';
import styles from './sheet.module.css';

type Props = { onPress(): unknown; isMain?: boolean; children: ReactNode };

/** A button of a sheet. While its action runs it shows that and ignores further taps. */
export function SheetButton({ onPress, isMain = false, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  return (
    <button
      type="button"
      className={styles.button}
      data-main={isMain}
      aria-busy={isBusy}
      aria-disabled={isBusy}
      onClick={async () => {
        if (isBusy) return;
        setBusy(true);
        try {
          await onPress();
        } finally {
          setBusy(false);
        }
      }}
    >
      {isBusy ? '…' : children}
    </button>
  );
}
