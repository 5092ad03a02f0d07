import { useEffect, useEffectEvent } from 'react';

type Options = {
  isOn?: boolean;
  /** Hears the key before anything else on the screen. */
  isFirst?: boolean;
};

/** Calls `onKey` for each key pressed in the window, wherever the focus is. The last render's `onKey` is called. */
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

/** True in a field that takes letters: it keeps them. */
export const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), textarea, select');
