import { Moon, Sun, SunMoon } from 'lucide-react';
import { useLayoutEffect } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import { text } from '../state/stored-value';
import { useStored } from '../state/use-stored';
import styles from './status-corner.module.css';

/** `system`: as the computer is set, also when that changes. */
export const THEMES = ['system', 'dark', 'light'] as const;
export const theme = z.enum(THEMES);
export type Theme = z.infer<typeof theme>;

const chosenTheme = text('theme', theme);
const ICONS = { system: SunMoon, dark: Moon, light: Sun };
const DARK = '(prefers-color-scheme: dark)';

/** Draws this document in a theme while the component is mounted. */
export function useThemeOf(wanted: Theme): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (wanted !== 'system') {
      dataset.theme = wanted;
      return undefined;
    }
    // Absent in a test without a screen.
    const system = typeof matchMedia === 'function' ? matchMedia(DARK) : undefined;
    const follow = (): void => {
      dataset.theme = system?.matches ? 'dark' : 'light';
    };
    follow();
    system?.addEventListener('change', follow);
    return () => system?.removeEventListener('change', follow);
  }, [wanted]);
}

/** The theme that a person chose for this window, or the system's. */
export function ChosenTheme(): null {
  const [chosen = 'system'] = useStored(chosenTheme);
  useThemeOf(chosen);
  return null;
}

/** Goes through the themes, one at each touch; this window stores the choice. */
export function ThemeButton() {
  const intl = useIntl();
  const [chosen = 'system', choose] = useStored(chosenTheme);
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length];
  const Icon = ICONS[chosen];
  const label = intl.formatMessage({ id: `common.theme.${chosen}` });
  return (
    <button
      type="button"
      className={styles.theme}
      aria-label={label}
      title={label}
      onClick={() => choose(next)}
    >
      <Icon aria-hidden="true" size={20} />
    </button>
  );
}
