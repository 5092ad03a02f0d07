import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter, Menu } from 'electron';
import { config } from 'rxjs';
import { makeDataFolder, mustBeFile } from '../hub/data-folder';
import { type HubLock, lockHub } from '../hub/lock/hub-lock';
import type { Options } from '../hub/shell/options';
import { registerAppScheme } from './windows/app-protocol';
import { closeNetwork } from './windows/security';

type Start = { options: Options; dataDir: string };

/**
 * What must be so before Electron is ready: no network, the folders, the `app://` scheme, no fault that ends
 * the service. Throws, in one plain sentence, where the data directory or the orders export cannot be used.
 */
export function prepare(
  { options, dataDir }: Start,
  devServer: string | undefined,
  report: (name: string, error: unknown) => void,
): void {
  closeNetwork(devServer);
  if (options.rehearse !== undefined) mustBeFile(options.rehearse);
  // Chromium's own lock lies in this folder.
  app.setPath('userData', makeDataFolder(dataDir, 'app'));
  Menu.setApplicationMenu(null);
  registerAppScheme();
  config.onUnhandledError = (error) => report('a subscriber', error);
  // A terminal that was closed is no fault of the house's, and nothing to tell the kitchen.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));
}

/**
 * Takes the data directory for this app. Where another app has it, that one opens its windows and this one
 * ends with 0. Rejects with AlreadyServed where another kind of hub has it.
 */
export async function claim({ options, dataDir }: Start): Promise<HubLock> {
  // The claim carries what was asked for: Chromium reorders the arguments that it passes on itself.
  if (app.requestSingleInstanceLock({ window: options.window }))
    return lockHub(dataDir, { kind: 'app', onLost: () => lost(dataDir) });
  console.info(`Heard already runs on ${dataDir}. Its windows were brought to the front.`);
  if (options.resetPins) console.info('The PINs are as they were: quit Heard first.');
  app.exit(0);
  // Electron ends on its next turn; nothing more may happen until then.
  return new Promise(() => {});
}

/** Keeps crash dumps in the house's folder, and sends none. */
export function keepCrashDumps(dataDir: string): void {
  const folder = join(dataDir, 'crashes');
  mkdirSync(folder, { recursive: true });
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
}

/** Another machine took the data directory while this one slept: not a byte more is written. */
function lost(dataDir: string): void {
  console.error(`Another computer serves ${dataDir} now. Heard ends here.`);
  app.exit(1);
}
