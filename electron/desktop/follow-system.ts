import { app, powerMonitor, powerSaveBlocker, session } from 'electron';
import { WINDOW_ROLES, type WindowRole } from '../../shared/contract/roles';
import type { Windows } from './windows/windows';

/** The most of a half-written order that a power cut may take. */
const FLUSH_MS = 1_000;

/** Keeps the display on, keeps what windows store, and calls `onResume` after the computer slept. */
export function followPower(onResume: () => void): void {
  // Chromium writes what windows keep (orders not sent yet) with a delay that a power cut would not give.
  setInterval(() => session.defaultSession.flushStorageData(), FLUSH_MS).unref();
  powerMonitor.on('resume', onResume);
  powerSaveBlocker.start('prevent-display-sleep');
}

/** Brings the windows to the front when somebody starts Heard once more, with the window they asked for. */
export function followSecondStarts(windows: Windows): void {
  app.on('second-instance', (_event, _argv, _dir, asked) => {
    windows.openAll();
    const role = roleIn(asked);
    if (role) windows.open(role);
  });
}

/** Ends the app, whoever wants it to end, after `close` has resolved; once. */
export function followEnds(close: () => Promise<void>): void {
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  // Where the system ends it says so and waits for nobody: what counts is on disk before it is acknowledged.
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
    close()
      .catch((error: unknown) => console.error('closing:', error))
      .finally(() => app.exit(0));
  });
}

/** The window that a second start asked for, in what it sent with its claim of the lock. */
function roleIn(asked: unknown): WindowRole | undefined {
  const { window } = (asked ?? {}) as { window?: unknown };
  return WINDOW_ROLES.find((role) => role === window);
}
