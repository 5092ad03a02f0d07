import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { text } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { useHotkeys } from '../use-hotkeys';
import { isOwnKey, type TextTarget, typedField } from './typing';

/** When a window brings up its keyboard: for a field that a finger touched, for every field, or never. */
export const KEYBOARD_MODES = ['auto', 'on', 'off'] as const;
export type KeyboardMode = (typeof KEYBOARD_MODES)[number];

/** The window keeps its layout until the touch that left the field has reached its button. */
const LEAVE_MS = 300;

const storedMode = text('keyboard', z.enum(KEYBOARD_MODES));

/** This window's choice, and how to change it. */
export function useKeyboardMode(): [KeyboardMode, (mode: KeyboardMode) => void] {
  const [mode, setMode] = useStored(storedMode);
  return [mode ?? 'auto', setMode];
}

/** The field that the keyboard types into; undefined while none is up. `hide` puts it away until the next touch. */
export function useTypedField(): { field: TextTarget | undefined; hide(): void } {
  const [mode] = useKeyboardMode();
  const [field, setField] = useState<TextTarget>();
  const isTouch = useRef(false);

  useEffect(() => {
    if (mode === 'off') {
      setField(undefined);
      return undefined;
    }
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const leave = (): void => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setField(undefined), LEAVE_MS);
    };
    const wants = (): boolean => mode === 'on' || isTouch.current;
    /** Brings the keyboard up for a field that takes text and has no pad of its own. */
    const show = (target: EventTarget | null): boolean => {
      const next = typedField(target);
      if (!next || !wants() || (next.inputMode === 'none' && !quieted.has(next))) return false;
      clearTimeout(leaving);
      setField(next);
      return true;
    };
    const onPointerDown = (event: PointerEvent): void => {
      isTouch.current = event.pointerType === 'touch' || event.pointerType === 'pen';
      // Also for a field that has the focus already: its keyboard may have been put away.
      if (event.target === document.activeElement) show(event.target);
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (!show(event.target)) leave();
    };
    const onFocusOut = (event: FocusEvent): void => {
      if (event.relatedTarget === null) leave();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    if (mode === 'on') show(document.activeElement);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, [mode]);

  // A key of a real keyboard: there is one, so that a touch alone does not mean that there is none.
  useHotkeys(
    (event) => {
      if (isOwnKey(event) || mode !== 'auto') return;
      isTouch.current = false;
      if (event.key.length === 1) setField(undefined);
    },
    { isFirst: true },
  );

  // A field that leaves the document, as with its dialog, gives no event.
  useEffect(() => {
    if (!field) return undefined;
    quiet(field);
    const watch = new MutationObserver(() => {
      if (!field.isConnected) setField(undefined);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      unquiet(field);
    };
  }, [field]);

  return { field, hide: () => setField(undefined) };
}

/** The input modes of fields whose system keyboard is kept away, so that two keyboards never stand over each other. */
const quieted = new WeakMap<TextTarget, string>();

function quiet(field: TextTarget): void {
  if (quieted.has(field)) return;
  quieted.set(field, field.inputMode);
  field.inputMode = 'none';
}

function unquiet(field: TextTarget): void {
  const before = quieted.get(field);
  if (before === undefined) return;
  quieted.delete(field);
  if (before === '') field.removeAttribute('inputmode');
  else field.inputMode = before;
}

/** True for a field of figures, also while its system keyboard is kept away. */
export const takesFigures = (field: TextTarget): boolean =>
  ['decimal', 'numeric', 'tel'].includes(quieted.get(field) ?? field.inputMode);
