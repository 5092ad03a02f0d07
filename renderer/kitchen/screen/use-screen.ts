import { useCallback, useLayoutEffect } from 'react';
import { json } from '../../state/stored-value';
import { useStoredValue, useValueOf } from '../../state/use-stored';
import { useThemeOf } from '../../ui/theme';
import { type Screen, screen } from './screen';
import './screen.css';

const screenSettings = json('screen', screen, () => screen.parse({}));

/** Returns the settings of this screen. The window stores them; they are not part of the house. */
export function useScreen(): [Screen, (change: Partial<Screen>) => void] {
  const stored = useStoredValue(screenSettings);
  const settings = useValueOf(stored);
  const change = useCallback(
    (part: Partial<Screen>) => void stored.set({ ...stored.get(), ...part }),
    [stored],
  );
  const { theme, isLarge } = settings;
  useThemeOf(theme);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.type = isLarge ? 'large' : 'normal';
  }, [isLarge]);
  return [settings, change];
}
