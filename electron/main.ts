import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  app,
  dialog,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  session,
  type WebContents,
} from 'electron';
import { config } from 'rxjs';
import { WINDOW_ROLES, type WindowRole } from '../shared/contract/roles';
import { openBridge } from './bridge/bridge';
import { CrashWatch } from './crash-watch';
import { makeDataFolder, mustBeFile } from './data-folder';
import { followSetting } from './follow-setting';
import { openHouse } from './house';
import { Notices } from './notices';
import { parseOptions } from './options';
import { openPins } from './pins/open-pins';
import { rehearseInWindows } from './rehearsal/in-windows';
import { startWithComputer } from './start-with-computer';
import { narrator } from './subscribers/narrator';
import { registerAppScheme, serveApp } from './windows/app-protocol';
import { BoundsMemory } from './windows/bounds-memory';
import { closeNetwork, lockDown, refuseSwitches } from './windows/security';
import { keyOf, nameOf, type WindowId } from './windows/window-id';
import { Windows } from './windows/windows';

/** The most of a half-written order that a power cut may take. */
const FLUSH_MS = 1_000;

const parsed = parseOptions(process.argv.slice(1));
if (!parsed.ok) {
  console.error(parsed.message);
  process.exit(2);
}
const { options } = parsed;

app.setName('Heard');
const dataDir = options.data ?? join(app.getPath('appData'), 'Heard', 'house');
const now = (): number => Date.now();
const notices = new Notices(now);
const report = (name: string, error: unknown): void => {
  console.error(`${name}:`, error);
  notices.raise('subscriber-failed', `${name} failed. The service goes on without it.`, name);
};

/** The development server that serves the windows, for hot reload. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;

try {
  refuseSwitches(process.argv.slice(1));
  closeNetwork(devServer);
  if (options.rehearse !== undefined) mustBeFile(options.rehearse);
  // The lock lies in this folder, so that there is one Heard per data directory.
  app.setPath('userData', makeDataFolder(dataDir));
  Menu.setApplicationMenu(null);
  registerAppScheme();
  config.onUnhandledError = (error) => report('a subscriber', error);
  // A terminal that was closed is no fault of the house's, and nothing to tell the kitchen.
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {});
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));

  // The lock carries what was asked for: Chromium reorders the arguments that it passes on itself.
  if (app.requestSingleInstanceLock({ window: options.window })) {
    app.whenReady().then(start).catch(fail);
  } else {
    console.info(`Heard already runs on ${dataDir}. Its windows were brought to the front.`);
    if (options.resetPins) console.info('The PINs are as they were: quit Heard first.');
    app.exit(0);
  }
} catch (error) {
  fail(error);
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

  const alsoStart = options.narrate ? [narrator] : [];
  const house = await openHouse({ dataDir, notices, now, report, alsoStart });
  const { hub, bus, book } = house;
  const mustReset = options.resetPins;
  const gate = await openPins<WebContents>({ dataDir, hub, notices, now, mustReset });

  followSetting(house, (settings) => settings.windows, windows.want);
  followSetting(
    house,
    (settings) => settings.startWithComputer ?? false,
    (isOn) =>
      startWithComputer(isOn, options.data).catch((error) =>
        console.error('starting with the computer:', error),
      ),
  );
  const opening = new Set(windows.wanted.map(keyOf));
  const bridge = openBridge({
    source: {
      session: randomUUID(),
      state: () => hub.state,
      notices: () => notices.all,
      now,
      subscribe: (subscription) => bus.subscribe(subscription),
    },
    gate,
    find: (query) => book.find(query),
    days: () => book.index(),
    report: (day) => book.report(day),
    roleOf: windows.roleOf,
    alert: windows.alert,
    open: windows.open,
    compact: windows.compact,
    displays: windows.displays,
    nameOf: (contents) => nameIn(windows.idOf(contents)),
    keyOf: (contents) => {
      const id = windows.idOf(contents);
      return id ? keyOf(id) : 'a window';
    },
    connected: (contents) => {
      const id = windows.idOf(contents);
      if (!id) return;
      crashes.isBack(`the ${nameOf(id)}`);
      if (opening.delete(keyOf(id)) && opening.size === 0)
        console.info(`Heard is open on ${dataDir}.`);
    },
    silent: windows.restart,
  });
  notices.onChange = () => bridge.notify();

  // Chromium writes what windows keep (orders not sent yet) with a delay that a power cut would not give.
  setInterval(() => session.defaultSession.flushStorageData(), FLUSH_MS).unref();
  powerMonitor.on('resume', () => {
    hub.tick();
    bridge.renew();
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
  let isClosing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    bridge.close();
    Promise.all([house.close(), windows.remember()])
      .catch((error: unknown) => console.error('closing:', error))
      .finally(() => app.exit(0));
  });

  windows.openAll();
  // Whoever installed it is asked first what house this is; a development start shows the sample as it is.
  if (app.isPackaged && !hub.state.house.settings.isSetUp) windows.open('manager');
  if (options.window) windows.open(options.window);
  if (options.rehearse !== undefined) {
    await rehearseInWindows({ file: options.rehearse, options, hub, bus, windows });
  }
}

const nameIn = (id: WindowId | undefined): string => (id ? nameOf(id) : 'a window');

/** The window that a second start asked for, in what it sent with its claim of the lock. */
function roleIn(asked: unknown): WindowRole | undefined {
  const { window } = (asked ?? {}) as { window?: unknown };
  return WINDOW_ROLES.find((role) => role === window);
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Heard could not start: ${message}`);
  if (!options.narrate && app.isReady()) dialog.showErrorBox('Heard could not start', message);
  app.exit(1);
}
