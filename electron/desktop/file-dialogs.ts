import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { FileQuestion } from '../../shared/client/door';

/** Extensions of the files that Heard writes. */
const EXTENSIONS = { backup: 'heard', diagnostics: 'txt' } as const;

/** Asks for a file or a folder in the system's dialog, above the window; undefined when the person closed it. */
export async function chooseFile(
  contents: WebContents,
  { for: use, suggested }: FileQuestion,
): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(contents);
  if (!window) return undefined;
  if (use === 'restore') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: 'Heard', extensions: ['heard', 'log'] }],
    });
    return filePaths[0];
  }
  if (use === 'folder') {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0];
  }
  return askForNewFile(window, suggested ?? 'heard', EXTENSIONS[use]);
}

async function askForNewFile(
  window: BrowserWindow,
  name: string,
  extension: string,
): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'Heard', extensions: [extension] }],
  });
  if (filePath === undefined || filePath === '') return undefined;
  // Not every system adds the extension.
  return filePath.endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
}
