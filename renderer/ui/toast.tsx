import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useIntl } from 'react-intl';
import type { Ack, HeardError } from '../../shared/contract/acks';
import type { CommandData, CommandType } from '../../shared/contract/commands';
import { useApprovedSend } from './pin-approval';
import { refusalText } from './refusal-text';
import styles from './toast.module.css';

export type Toast = {
  text: string;
  /** A refusal is announced at once; the rest when the reader is free. */
  kind: 'done' | 'refused';
  /** How to take it back, offered while the toast shows. */
  undo?: { label: string; run(): void } | undefined;
};

const SHOWN_MS = 6_000;

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** One line at the foot of the window: what was just done and how to undo it, or why it was not. */
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
          data-kind={toast.kind}
          role={toast.kind === 'refused' ? 'alert' : 'status'}
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

export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

/** A refusal in the window's language. */
export function useErrorText(): (error: HeardError) => string {
  const intl = useIntl();
  return useCallback((error) => refusalText(intl, error), [intl]);
}

/** Sends a command, with a PIN where the house asks for one, and shows a refusal; a `done` toast may say what happened and how to undo it. */
export function useAct(): <T extends CommandType>(
  type: T,
  data: CommandData<T>,
  done?: Omit<Toast, 'kind'>,
) => Promise<Ack> {
  const send = useApprovedSend();
  const toast = useToast();
  const errorText = useErrorText();
  return useMemo(
    () => async (type, data, done) => {
      const ack = await send(type, data);
      if (!ack.ok) toast({ kind: 'refused', text: errorText(ack.error) });
      else if (done) toast({ ...done, kind: 'done' });
      return ack;
    },
    [send, toast, errorText],
  );
}
