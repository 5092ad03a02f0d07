import type { WebPreferences } from 'electron';

/**
 * The web preferences of every window. The safe values are Electron's own defaults; they are written out so
 * that neither a changed default nor an edit elsewhere can loosen one unnoticed.
 */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // No name of a guest or of staff goes to a dictionary, and no dictionary is downloaded.
  spellcheck: false,
  // A covered kitchen screen must not fall asleep.
  backgroundThrottling: false,
  // The sound of a new ticket must not wait until a person touches the screen.
  autoplayPolicy: 'no-user-gesture-required',
} as const satisfies WebPreferences;
