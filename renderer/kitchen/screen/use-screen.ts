import { useCallback, useLayoutEffect, useState } from 'react';
import { useKeptKey } from '../../state/provider';
import { readScreen, type Screen } from './screen';
import './screen.css';

/** The settings of this screen: they belong to the window, not to the house. */
export function useScreen(): [Screen, (change: Partial<Screen>) => void] {
  const key = useKeptKey('screen');
  const [screen, setScreen] = useState(() => readScreen(localStorage.getItem(key)));
  const change = useCallback(
    (part: Partial<Screen>) =>
      setScreen((before) => {
        const next = { ...before, ...part };
        localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const { theme, isLarge } = screen;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = theme;
    dataset.type = isLarge ? 'large' : 'normal';
  }, [theme, isLarge]);
  return [screen, change];
}
