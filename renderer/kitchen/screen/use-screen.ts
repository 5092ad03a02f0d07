import { useCallback, useLayoutEffect, useState } from 'react';
import { readScreen, type Screen } from './screen';
import './screen.css';

const KEY = 'heard.kitchen.screen';

/** The settings of this screen: they belong to the window, not to the house. */
export function useScreen(): [Screen, (change: Partial<Screen>) => void] {
  const [screen, setScreen] = useState(() => readScreen(localStorage.getItem(KEY)));
  const change = useCallback(
    (part: Partial<Screen>) =>
      setScreen((before) => {
        const next = { ...before, ...part };
        localStorage.setItem(KEY, JSON.stringify(next));
        return next;
      }),
    [],
  );
  const { theme, isLarge } = screen;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = theme;
    dataset.type = isLarge ? 'large' : 'normal';
  }, [theme, isLarge]);
  return [screen, change];
}
