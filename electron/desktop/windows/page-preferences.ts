import type { WebPreferences } from 'electron';

/**
 * What every page of ours is run with. The safe values are Electron's own defaults; they are written
 * out so that neither a new default nor an edit elsewhere can loosen one unseen.
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
  // What guests and staff are called goes to no dictionary, and no dictionary is downloaded.
  spellcheck: false,
  // A covered kitchen screen must not fall asleep.
  backgroundThrottling: false,
  // The sound of a new ticket must not wait for somebody to touch the screen.
  autoplayPolicy: 'no-user-gesture-required',
} as const satisfies WebPreferences;
