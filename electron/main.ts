import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, powerMonitor, powerSaveBlocker, session } from 'electron';
import { config } from 'rxjs';
import { WINDOW_ROLES, type WindowRole } from '../shared/contract/roles';
import { appVersions, keepCrashDumps } from './desktop/crash-dumps';
import { CrashWatch } from './desktop/crash-watch';
import { openDesktopDoor } from './desktop/desktop-door';
import { chooseFile } from './desktop/file-dialogs';
import { openIpc } from './desktop/ipc';
import { startWithComputer } from './desktop/start-with-computer';
import { registerAppScheme, serveApp } from './desktop/windows/app-protocol';
import { BoundsMemory } from './desktop/windows/bounds-memory';
import { closeNetwork, lockDown, refuseSwitches } from './desktop/windows/security';
import { keyOf, nameOf } from './desktop/windows/window-id';
import { Windows } from './desktop/windows/windows';
import { threadIn } from './hub/book/in-thread';
import { makeDataFolder, mustBeFile } from './hub/data-folder';
import { followConsole } from './hub/diagnostics/follow-console';
import { Log } from './hub/diagnostics/log';
import { LogFile } from './hub/diagnostics/log-file';
import { followSetting } from './hub/follow-setting';
import { AlreadyServed } from './hub/lock/holder';
import { type HubLock, lockHub } from './hub/lock/hub-lock';
import { Notices, reportTo } from './hub/notices';
import { openHub } from './hub/open-hub';
import { parseOptions } from './hub/shell/options';
import { runShellTask } from './hub/shell/shell';
import { connectInProcess } from './hub/transports/in-process';
import { tryLocalSocket } from './hub/transports/local-socket';
import { rehearseInWindows } from './rehearsal/in-windows';

/** The most of a half-written order that a power cut may take. */
const FLUSH_MS = 1_000;

refuseSwitches(process.argv.slice(1));
const parsed = parseOptions(process.argv.slice(1));
if (!parsed.ok) {
  console.error(parsed.message);
  process.exit(2);
}
const { options } = parsed;

if (options.headless) {
  console.error('--headless runs in Node, without Electron: npm start -- --headless --data DIR.');
  process.exit(2);
}

app.setName('Heard');
const dataDir = options.data ?? join(app.getPath('appData'), 'Heard', 'house');
if (options.task) {
  process.exit(await runShellTask(options.task, dataDir, (line) => console.info(line)));
}
const now = (): number => Date.now();
const log = new Log(new LogFile(join(dataDir, 'log')), now);
const notices = new Notices(now);
const report = reportTo(notices);

/** The development server that serves the windows, for hot reload. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

let lock: HubLock | undefined;
try {
  closeNetwork(devServer);
  if (options.rehearse !== undefined) mustBeFile(options.rehearse);
  // The lock lies in this folder, so that there is one Heard per data directory.
  app.setPath('userData', makeDataFolder(dataDir, 'app'));
  Menu.setApplicationMenu(null);
  registerAppScheme();
  config.onUnhandledError = (error) => report('a subscriber', error);
  // A terminal that was closed is no fault of the house's, and nothing to tell the kitchen.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));

  // The lock carries what was asked for: Chromium reorders the arguments that it passes on itself.
  if (app.requestSingleInstanceLock({ window: options.window })) {
    lock = await lockHub(dataDir, { kind: 'app', onLost: lost });
    followConsole(log);
    log.info('start', { version: app.getVersion(), electron: process.versions.electron });
    keepCrashDumps(dataDir);
    app.whenReady().then(start).catch(fail);
  } else {
    console.info(`Heard already runs on ${dataDir}. Its windows were brought to the front.`);
    if (options.resetPins) console.info('The PINs are as they were: quit Heard first.');
    app.exit(0);
  }
} catch (error) {
  void fail(error);
}

async function start(): Promise<void> {
  const crashes = new CrashWatch(notices);
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload'),
    devServer,
    memory: new BoundsMemory(join(app.getPath('userData'), 'windows.json'), (error) =>
      console.error('where the windows are is not remembered:', error),
    ),
    language: (role) => {
      const { language, languages } = hub.state.house.settings;
      return languages?.[role] ?? language;
    },
    onCrash: (id, reason) => {
      console.error(`the ${nameOf(id)}:`, reason);
      crashes.crashed(`the ${nameOf(id)}`);
    },
    // Nobody waits for it to come back.
    onClosed: (id) => crashes.isBack(`the ${nameOf(id)}`),
    log: (line) => console.info(line),
  });
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'));
  lockDown(session.defaultSession, {
    isOwnPage: windows.isOwnPage,
    roleOf: (contents) => windows.idOf(contents)?.role,
    devServer,
    log: (line) => console.info(line),
  });

  /** Windows of this start that have not asked for their feed yet. */
  const opening = new Set<string>();
  const house = await openHub({
    dataDir,
    startLookUp: threadIn(import.meta.dirname),
    notices,
    now,
    report,
    log,
    narrate: options.narrate,
    resetPins: options.resetPins,
    versions: appVersions(),
    restart,
    onConnect: ({ id: key }) => {
      const id = windows.idOfKey(key);
      if (!id) return;
      crashes.isBack(`the ${nameOf(id)}`);
      if (opening.delete(key) && opening.size === 0) console.info(`Heard is open on ${dataDir}.`);
    },
  });
  const { hub } = house;
  const local = await tryLocalSocket(dataDir, house.sessions);
  // The way in for what tests let go wrong; an installed Heard does not have it.
  if (!app.isPackaged) Reflect.set(globalThis, 'heardHouse', house);

  followSetting(house, (settings) => settings.windows, windows.want);
  followSetting(
    house,
    (settings) => settings.startWithComputer ?? false,
    (isOn) =>
      startWithComputer(isOn, options.data).catch((error) =>
        console.error('starting with the computer:', error),
      ),
  );
  for (const id of windows.wanted) opening.add(keyOf(id));
  const { alert, open, compact, displays } = windows;
  openIpc({
    sessions: house.sessions,
    peerOf: windows.peerOf,
    desktop: openDesktopDoor({ alert, open, compact, displays, chooseFile }),
    // The only reason there is: its page has long not answered.
    onClose: (contents) => windows.restart(contents),
  });

  // Chromium writes what windows keep (orders not sent yet) with a delay that a power cut would not give.
  setInterval(() => session.defaultSession.flushStorageData(), FLUSH_MS).unref();
  powerMonitor.on('resume', () => {
    hub.tick();
    house.sessions.renew();
  });
  powerSaveBlocker.start('prevent-display-sleep');
  app.on('second-instance', (_event, _argv, _dir, asked) => {
    windows.openAll();
    const role = roleIn(asked);
    if (role) windows.open(role);
  });
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  // Where the system ends it says so and waits for nobody: what counts is on disk before it is acknowledged.
  const end = (): void => {
    session.defaultSession.flushStorageData();
    app.quit();
  };
  powerMonitor.on('shutdown', end);
  app.on('browser-window-created', (_event, window) => window.on('session-end', end));
  let isClosing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    Promise.all([local.close(), house.close(), windows.remember()])
      .catch((error: unknown) => console.error('closing:', error))
      .then(() => lock?.release())
      .finally(() => app.exit(0));
  });

  windows.openAll();
  // Whoever installed it is asked first what house this is; a development start shows the sample as it is.
  if (app.isPackaged && !hub.state.house.settings.isSetUp) windows.open('manager');
  if (options.window) windows.open(options.window);
  if (options.rehearse !== undefined) {
    await rehearseInWindows({
      file: options.rehearse,
      options,
      connect: async (who) => connectInProcess(house.sessions, { id: who.name, ...who }),
      windows,
    });
  }
}

/** An installed app comes back by itself; whoever started another kind of it starts it again. */
function restart(): void {
  if (app.isPackaged) {
    // An AppImage runs from a folder that is gone with it; this names the file itself.
    const execPath = process.env.APPIMAGE ?? process.execPath;
    app.relaunch({ execPath, args: process.argv.slice(1) });
  }
  app.quit();
}

/** The window that a second start asked for, in what it sent with its claim of the lock. */
function roleIn(asked: unknown): WindowRole | undefined {
  const { window } = (asked ?? {}) as { window?: unknown };
  return WINDOW_ROLES.find((role) => role === window);
}

/** Another machine took the data directory while this one slept: not a byte more is written. */
function lost(): void {
  console.error(`Another computer serves ${dataDir} now. Heard ends here.`);
  app.exit(1);
}

async function fail(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof AlreadyServed ? message : `Heard could not start: ${message}`);
  if (!options.narrate) {
    // Before there is a display there is no box on every system; and the house's folder is not touched.
    if (!app.isReady()) app.setPath('userData', mkdtempSync(join(tmpdir(), 'heard-')));
    await app.whenReady();
    dialog.showErrorBox('Heard could not start', message);
  }
  app.exit(1);
}
