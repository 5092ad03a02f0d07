import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';

/** Crash dumps stay in the folder of the house. Called before Electron is ready. */
export function keepCrashDumps(dataDir: string): void {
  const folder = join(dataDir, 'crashes');
  mkdirSync(folder, { recursive: true });
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
}

/** What the hub cannot know of the app around it, for the diagnostics. */
export const appVersions = (): Record<string, string | undefined> => ({
  heard: app.getVersion(),
  packaged: String(app.isPackaged),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
});
