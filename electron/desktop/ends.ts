import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { AlreadyServed } from '../hub/lock/holder';

/**
 * Ends a failed start with exit code 1. Prints the error as one sentence and, unless `isSeen` is false, also
 * shows it in an error box.
 */
export async function fail(error: unknown, { isSeen }: { isSeen: boolean }): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof AlreadyServed ? message : `Heard could not start: ${message}`);
  if (isSeen) {
    // Not every system can show a box before the app is ready. A temporary folder keeps the data directory untouched.
    if (!app.isReady()) app.setPath('userData', mkdtempSync(join(tmpdir(), 'heard-')));
    await app.whenReady();
    dialog.showErrorBox('Heard could not start', message);
  }
  app.exit(1);
}

/** Closes Heard. An installed app starts again by itself; a development start must be started again by hand. */
export function restart(): void {
  if (app.isPackaged) {
    // An AppImage runs from a temporary folder. This variable names the file itself.
    const execPath = process.env.APPIMAGE ?? process.execPath;
    app.relaunch({ execPath, args: process.argv.slice(1) });
  }
  app.quit();
}
