import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { AlreadyServed } from '../hub/lock/holder';

/** Ends a start that failed with a sentence, and with 1. A start without a display shows no box. */
export async function fail(error: unknown, { isSeen }: { isSeen: boolean }): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof AlreadyServed ? message : `Heard could not start: ${message}`);
  if (isSeen) {
    // Before there is a display there is no box on every system; and the house's folder is not touched.
    if (!app.isReady()) app.setPath('userData', mkdtempSync(join(tmpdir(), 'heard-')));
    await app.whenReady();
    dialog.showErrorBox('Heard could not start', message);
  }
  app.exit(1);
}

/** Closes Heard. An installed app comes back by itself; whoever started another kind of it starts it again. */
export function restart(): void {
  if (app.isPackaged) {
    // An AppImage runs from a folder that is gone with it; this names the file itself.
    const execPath = process.env.APPIMAGE ?? process.execPath;
    app.relaunch({ execPath, args: process.argv.slice(1) });
  }
  app.quit();
}
