import { homedir } from 'node:os';
import { app } from 'electron';
import { autostartPath, entryName, keepAutostart } from './autostart';

/**
 * Makes the computer start Heard, on this house, when somebody logs in, or no longer. Rejects where
 * the system does not let it. Does nothing, and says so, where the app is not installed: there is no
 * executable of its own to start.
 */
export async function startWithComputer(isOn: boolean, dataDir: string | undefined): Promise<void> {
  if (!app.isPackaged) {
    if (isOn) console.info('Starting with the computer works in the installed app only.');
    return;
  }
  const name = entryName(dataDir);
  const args = dataDir === undefined ? [] : ['--data', dataDir];
  if (process.platform === 'linux') {
    // An AppImage runs from a folder that is gone with it; this names the file itself.
    const executable = process.env.APPIMAGE ?? process.execPath;
    const path = autostartPath(process.env, homedir(), name);
    return keepAutostart(path, isOn ? { executable, args } : undefined);
  }
  if (process.platform === 'win32') {
    const quoted = args.map((text) => (text.includes(' ') ? `"${text}"` : text));
    return app.setLoginItemSettings({
      openAtLogin: isOn,
      path: process.execPath,
      args: quoted,
      name,
    });
  }
  // macOS starts the app itself, without arguments: its usual house.
  app.setLoginItemSettings({ openAtLogin: isOn });
}
