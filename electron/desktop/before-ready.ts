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
 * Sets up what must be in place before Electron is ready: closes the network, makes the folders, registers
 * the `app://` scheme and reports every uncaught error instead of ending the service. Throws an Error with
 * one plain sentence when the data directory or the orders export cannot be used.
 */
export function prepare(
  { options, dataDir }: Start,
  devServer: string | undefined,
  report: (name: string, error: unknown) => void,
): void {
  closeNetwork(devServer);
  if (options.rehearse !== undefined) mustBeFile(options.rehearse);
  // Chromium keeps its own lock in this folder.
  app.setPath('userData', makeDataFolder(dataDir, 'app'));
  Menu.setApplicationMenu(null);
  registerAppScheme();
  config.onUnhandledError = (error) => report('a subscriber', error);
  // A closed terminal is no fault of the service and must not become a notice.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));
}

/**
 * Takes the data directory for this app. When another app already has it, that app opens its windows and
 * this one ends with 0. Rejects with AlreadyServed when another kind of hub has it.
 */
export async function claim({ options, dataDir }: Start): Promise<HubLock> {
  // The claim carries the wanted window, because Chromium reorders the arguments that it passes on.
  if (app.requestSingleInstanceLock({ window: options.window }))
    return lockHub(dataDir, { kind: 'app', onLost: lost });
  console.info(`Heard already runs on ${dataDir}. Its windows were brought to the front.`);
  if (options.resetPins) console.info('The PINs are as they were: quit Heard first.');
  app.exit(0);
  // Electron ends in its next turn. Until then the start must not go on.
  return new Promise(() => {});
}

/** Keeps crash dumps in the data directory, and sends none. */
export function keepCrashDumps(dataDir: string): void {
  const folder = join(dataDir, 'crashes');
  mkdirSync(folder, { recursive: true });
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
}

/** Ends at once, without another write, when the lock of the data directory is lost. */
function lost(why: string): void {
  console.error(why);
  app.exit(1);
}
