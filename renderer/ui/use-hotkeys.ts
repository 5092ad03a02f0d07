import { useEffect, useEffectEvent } from 'react';

type Options = {
  isOn?: boolean;
  /** Listens in the capture phase, before every other handler of the window. */
  isFirst?: boolean;
};

/**
 * Calls `onKey` for each key pressed in the window, independent of the focus. Calls the `onKey` of
 * the last render.
 */
export function useHotkeys(
  onKey: (event: KeyboardEvent) => void,
  { isOn = true, isFirst = false }: Options = {},
): void {
  const handle = useEffectEvent(onKey);
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => handle(event);
    window.addEventListener('keydown', listen, { capture: isFirst });
    return () => window.removeEventListener('keydown', listen, { capture: isFirst });
  }, [isOn, isFirst]);
}

/** Returns true for a field that takes letters; shortcuts leave them to it. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');
