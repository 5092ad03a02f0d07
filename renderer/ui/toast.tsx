import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Toast, ToastContext } from '../state/toasts';
import styles from './toast.module.css';
import { isTyping, useHotkeys } from './use-hotkeys';

const SHOWN_MS = 6_000;
/** An undo stays longer: a person notices a mistake only after they look at what it did. */
const UNDO_MS = 12_000;
/** Marks a strip at the foot of a window that a toast must leave free. */
const FOOT = '[data-foot]';

/**
 * Shows one line at the foot of the window: what was done and how to undo it, or why it was refused. The next toast
 * replaces it. It stays while a person points at it or has the focus in it. Ctrl+Z is its undo.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ toast: Toast; count: number }>();
  const show = useCallback(
    (toast: Toast) => setShown((before) => ({ toast, count: (before?.count ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setShown(undefined), []);
  return (
    <ToastContext value={show}>
      {children}
      {shown && <Shown key={shown.count} toast={shown.toast} onClose={close} />}
    </ToastContext>
  );
}

function Shown({ toast, onClose }: { toast: Toast; onClose(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement>(null);
  const [isHeld, setHeld] = useState(false);
  const { undo, text, type } = toast;
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, undo ? UNDO_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, undo, onClose]);
  useLayoutEffect(() => {
    const foot = document.querySelector(FOOT)?.getBoundingClientRect();
    const above = foot ? Math.max(0, window.innerHeight - foot.top) : 0;
    box.current?.style.setProperty('--foot', `${above}px`);
  });

  function take(): void {
    // The button goes away, so the focus returns to where it was.
    if (box.current?.contains(document.activeElement)) before.current?.focus();
    onClose();
    undo?.run();
  }

  useHotkeys(
    (event) => {
      if (isTyping(event) || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      take();
    },
    { isOn: undo !== undefined },
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that a person reads it
    <div
      ref={box}
      className={styles.toast}
      data-kind={type}
      role={type === 'refused' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement) before.current ??= relatedTarget;
        setHeld(true);
      }}
      onBlur={() => setHeld(false)}
    >
      <span dir="auto" className={styles.text}>
        {text}
      </span>
      {undo && (
        <button type="button" aria-keyshortcuts="Control+Z" title="Ctrl+Z" onClick={take}>
          {undo.label}
        </button>
      )}
    </div>
  );
}
