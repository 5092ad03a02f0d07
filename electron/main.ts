import { join } from 'node:path';
import { app } from 'electron';
import { claim, keepCrashDumps, prepare } from './desktop/before-ready';
import { readCommandLine } from './desktop/command-line';
import { CrashWatch } from './desktop/crash-watch';
import { openDesktopDoor } from './desktop/desktop-door';
import { fail, restart } from './desktop/ends';
import { chooseFile } from './desktop/file-dialogs';
import { followEnds, followPower, followSecondStarts } from './desktop/follow-system';
import { openIpc } from './desktop/ipc';
import { startWithComputer } from './desktop/start-with-computer';
import { prepareWindows } from './desktop/windows/prepare-windows';
import { keyOf } from './desktop/windows/window-id';
import type { Windows } from './desktop/windows/windows';
import { threadIn } from './hub/book/in-thread';
import { followConsole } from './hub/diagnostics/follow-console';
import { Log } from './hub/diagnostics/log';
import { LogFile } from './hub/diagnostics/log-file';
import { followSetting } from './hub/follow-setting';
import type { HubLock } from './hub/lock/hub-lock';
import { Notices, reportTo } from './hub/notices';
import { type OpenHub, openHub } from './hub/open-hub';
import { connectInProcess } from './hub/transports/in-process';
import { tryLocalSocket } from './hub/transports/local-socket';
import { rehearseInWindows } from './rehearsal/in-windows';

const { options, dataDir } = await readCommandLine();
const built = import.meta.dirname;
/** The development server that serves the windows, for hot reload. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
const log = new Log(new LogFile(join(dataDir, 'log')), Date.now);
const notices = new Notices(Date.now);
const report = reportTo(notices);
const failed = (error: unknown): Promise<void> => fail(error, { isSeen: !options.narrate });

try {
  prepare({ options, dataDir }, devServer, report);
  const lock = await claim({ options, dataDir });
  followConsole(log);
  log.info('start', { version: app.getVersion(), electron: process.versions.electron });
  keepCrashDumps(dataDir);
  app
    .whenReady()
    .then(() => start(lock))
    .catch(failed);
} catch (error) {
  void failed(error);
}

/** The desktop app, once Electron is ready: windows, hub, doors, ends. */
async function start(lock: HubLock): Promise<void> {
  const crashes = new CrashWatch(notices);
  const settings = () => opened.hub.state.house.settings;
  const windows = prepareWindows({ built, devServer, crashes, settings });
  const opened = await openHub({
    dataDir,
    startLookUp: threadIn(built),
    notices,
    report,
    log,
    narrate: options.narrate,
    resetPins: options.resetPins,
    restart,
    versions: appVersions(),
    onConnect: ({ id }) => connected(id),
  });
  const local = await tryLocalSocket(dataDir, opened.sessions);
  // Lets end-to-end tests cause faults from outside. An installed Heard does not expose it.
  if (!app.isPackaged) Reflect.set(globalThis, 'heardHouse', opened);
  followSettings(opened, windows);
  const connected = watchConnects(windows, crashes);
  openDoors(opened, windows);
  followPower(() => {
    opened.hub.tick();
    opened.sessions.renew();
  });
  followSecondStarts(windows);
  followEnds(async () => {
    await Promise.all([local.close(), opened.close(), windows.remember()]);
    await lock.release();
  });

  windows.openAll();
  // An installed Heard that is not set up yet starts in the manager's window. A development start shows the sample.
  if (app.isPackaged && !settings().isSetUp) windows.open('manager');
  if (options.window) windows.open(options.window);
  if (options.rehearse !== undefined)
    await rehearseInWindows({
      file: options.rehearse,
      options,
      connect: async (who) => connectInProcess(opened.sessions, { id: who.name, ...who }),
      windows,
    });
}

/** The versions that the hub cannot know by itself, for the diagnostics. */
const appVersions = (): Record<string, string | undefined> => ({
  heard: app.getVersion(),
  packaged: String(app.isPackaged),
  electron: process.versions.electron,
  chrome: process.versions.chrome,
});

function followSettings(opened: OpenHub, windows: Windows): void {
  followSetting(opened, (settings) => settings.windows, windows.want);
  followSetting(
    opened,
    (settings) => settings.startWithComputer ?? false,
    (isOn) =>
      startWithComputer(isOn, options.data).catch((error) =>
        console.error('starting with the computer:', error),
      ),
  );
}

/**
 * Returns a function to call with the key of each window that connects. It logs once when all windows of the
 * start are open, and clears the crash notice of a window that is back.
 */
function watchConnects(windows: Windows, crashes: CrashWatch): (key: string) => void {
  const opening = new Set(windows.wanted.map(keyOf));
  return (key) => {
    const id = windows.idOfKey(key);
    if (!id) return;
    crashes.isBack(id);
    if (opening.delete(key) && opening.size === 0) console.info(`Heard is open on ${dataDir}.`);
  };
}

function openDoors({ sessions }: OpenHub, windows: Windows): void {
  const { alert, open, compact, displays } = windows;
  openIpc({
    sessions,
    peerOf: windows.peerOf,
    desktop: openDesktopDoor({ alert, open, compact, displays, chooseFile }),
    // Sessions close a window for one reason: its document has not answered for a long time.
    onClose: (contents) => windows.restart(contents),
  });
}
