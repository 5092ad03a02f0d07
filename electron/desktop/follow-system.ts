import { app, powerMonitor, powerSaveBlocker, session } from 'electron';
import { WINDOW_ROLES, type WindowRole } from '../../shared/contract/roles';
import type { Windows } from './windows/windows';

/** A power cut loses at most this much of a half-written order. */
const FLUSH_MS = 1_000;

/** Keeps the display on, flushes what windows store, and calls `onResume` after the computer slept. */
export function followPower(onResume: () => void): void {
  // By itself Chromium delays writing what windows store (unsent orders), and a power cut would lose it.
  setInterval(() => session.defaultSession.flushStorageData(), FLUSH_MS).unref();
  powerMonitor.on('resume', onResume);
  powerSaveBlocker.start('prevent-display-sleep');
}

/** Brings the windows to the front on a second start of Heard, and opens the window that it asked for. */
export function followSecondStarts(windows: Windows): void {
  app.on('second-instance', (_event, _argv, _dir, asked) => {
    windows.openAll();
    const role = roleIn(asked);
    if (role) windows.open(role);
  });
}

/** The longest that an end waits. Every acknowledged event is on disk before it begins. */
const CLOSE_MS = 10_000;

/** Ends the app on every cause (last window, signal, system shutdown), once, after `close` has settled. */
export function followEnds(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  // A system shutdown does not wait. That is safe: an event is on disk before it is acknowledged.
  const end = (): void => {
    session.defaultSession.flushStorageData();
    app.quit();
  };
  powerMonitor.on('shutdown', end);
  app.on('browser-window-created', (_event, window) => window.on('session-end', end));
  let isClosing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const tooLate = setTimeout(() => {
      console.error(`closing: not done within ${CLOSE_MS} ms.`);
      app.exit(0);
    }, CLOSE_MS);
    close()
      .catch((error: unknown) => console.error('closing:', error))
      .finally(() => {
        clearTimeout(tooLate);
        app.exit(0);
      });
  });
}

/** The window that a second start asked for, from the data it sent with its claim of the lock. */
function roleIn(asked: unknown): WindowRole | undefined {
  const { window } = (asked ?? {}) as { window?: unknown };
  return WINDOW_ROLES.find((role) => role === window);
}
