import { type ReactNode, useEffect, useState } from 'react';
import { type Toast, ToastContext } from '../state/toasts';
import styles from './toast.module.css';

const SHOWN_MS = 6_000;

/** Shows one line at the foot of the window: what was done and how to undo it, or why it was refused. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast>();
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <ToastContext value={setToast}>
      {children}
      {toast && (
        <div
          className={styles.toast}
          data-kind={toast.type}
          role={toast.type === 'refused' ? 'alert' : 'status'}
        >
          <span dir="auto">{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                toast.undo?.run();
                setToast(undefined);
              }}
            >
              {toast.undo.label}
            </button>
          )}
        </div>
      )}
    </ToastContext>
  );
}
