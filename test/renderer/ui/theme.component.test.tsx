import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../../../renderer/pager/App';
import { words } from '../../../renderer/pager/words';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

const open = () => renderWindow(new InMemoryHub(), 'pager', words, <App />);
const drawn = () => document.documentElement.dataset.theme;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a window follows the system, also when that changes, until a person chooses', async () => {
  let isDark = true;
  let changed = (): void => {};
  const system = {
    get matches() {
      return isDark;
    },
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
    removeEventListener: () => {
      changed = () => {};
    },
  };
  vi.stubGlobal('matchMedia', () => system);
  const { unmount } = open();
  expect(drawn()).toBe('dark');
  isDark = false;
  act(() => changed());
  expect(drawn()).toBe('light');
  await press('Theme: as the system');
  expect(drawn()).toBe('dark');
  act(() => changed());
  expect(drawn()).toBe('dark');
  unmount();
  open();
  expect(drawn()).toBe('dark');
  await press('Theme: dark');
  expect(drawn()).toBe('light');
  await press('Theme: light');
  screen.getByRole('button', { name: 'Theme: as the system' });
});
