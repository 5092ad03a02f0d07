import { homedir } from 'node:os';
import { app } from 'electron';
import { autostartPath, entryName, keepAutostart } from './autostart';

/**
 * Switches on or off that the computer starts Heard at log-in, with this data directory. Rejects when
 * the system does not allow it. Without an installed app it only logs a line, because there is no
 * executable to start.
 */
export async function startWithComputer(isOn: boolean, dataDir: string | undefined): Promise<void> {
  if (!app.isPackaged) {
    if (isOn) console.info('Starting with the computer works in the installed app only.');
    return;
  }
  const name = entryName(dataDir);
  const args = dataDir === undefined ? [] : ['--data', dataDir];
  if (process.platform === 'linux') {
    // An AppImage runs from a temporary folder. This variable names the file itself.
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
  // macOS starts the app without arguments, so with the default data directory.
  app.setLoginItemSettings({ openAtLogin: isOn });
}
