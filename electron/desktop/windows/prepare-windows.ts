import { join } from 'node:path';
import { app, session } from 'electron';
import type { House } from '../../../shared/contract/house';
import type { CrashWatch } from '../crash-watch';
import { serveApp } from './app-protocol';
import { BoundsMemory } from './bounds-memory';
import { lockDown } from './security';
import { nameOf } from './window-id';
import { Windows } from './windows';

type Options = {
  /** The folder of the built main process; preload and renderer lie next to it. */
  built: string;
  devServer: string | undefined;
  crashes: CrashWatch;
  /** The house's current settings. */
  settings(): House['settings'];
};

/** Creates the windows' manager with no window open yet, and locks down their browser session. */
export function prepareWindows({ built, devServer, crashes, settings }: Options): Windows {
  const log = (line: string): void => console.info(line);
  const windows = new Windows({
    preload: join(built, '../preload'),
    devServer,
    memory: new BoundsMemory(join(app.getPath('userData'), 'windows.json'), (error) =>
      console.error('where the windows are is not remembered:', error),
    ),
    language: (role) => {
      const { language, languages } = settings();
      return languages?.[role] ?? language;
    },
    onCrash: (id, reason) => {
      console.error(`the ${nameOf(id)}:`, reason);
      crashes.crashed(id);
    },
    // A person closed it, so it is not expected back.
    onClosed: (id) => crashes.isBack(id),
    log,
  });
  serveApp(session.defaultSession, join(built, '../renderer'));
  lockDown(session.defaultSession, {
    isOwnPage: windows.isOwnPage,
    roleOf: (contents) => windows.idOf(contents)?.role,
    devServer,
    log,
  });
  return windows;
}
