import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, powerMonitor, powerSaveBlocker, session } from 'electron';
import { config } from 'rxjs';
import { openBridge } from './bridge/bridge';
import { openHouse } from './house';
import { Notices } from './notices';
import { parseOptions } from './options';
import { rehearseInWindows } from './rehearsal/in-windows';
import { narrator } from './subscribers/narrator';
import { registerAppScheme, serveApp } from './windows/app-protocol';
import { lockDown } from './windows/security';
import { Windows } from './windows/windows';

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

try {
  mkdirSync(join(dataDir, 'app'), { recursive: true });
  // The lock lies in this folder, so that there is one Heard per data directory.
  app.setPath('userData', join(dataDir, 'app'));
  Menu.setApplicationMenu(null);
  registerAppScheme();
  config.onUnhandledError = (error) => report('a subscriber', error);
  process.on('uncaughtException', (error) => report('Heard', error));
  process.on('unhandledRejection', (error) => report('Heard', error));

  if (app.requestSingleInstanceLock()) {
    app.whenReady().then(start).catch(fail);
  } else {
    console.info(`Heard already runs on ${dataDir}. Its windows were brought to the front.`);
    app.exit(0);
  }
} catch (error) {
  fail(error);
}

async function start(): Promise<void> {
  const windows = new Windows({
    preload: join(import.meta.dirname, '../preload'),
    devServer: app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL,
    onCrash: (role, reason) => report(`the ${role} window`, reason),
  });
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'));
  lockDown(session.defaultSession, windows.isOwnPage);

  const alsoStart = options.narrate ? [narrator] : [];
  const house = await openHouse({ dataDir, notices, now, report, alsoStart });
  const { hub, bus, book } = house;

  const bridge = openBridge({
    source: {
      session: randomUUID(),
      state: () => hub.state,
      notices: () => notices.all,
      now,
      subscribe: (subscription) => bus.subscribe(subscription),
    },
    submit: (command, role) => hub.submit(command, role),
    find: (query) => book.find(query),
    roleOf: windows.roleOf,
    alert: windows.alert,
  });
  notices.onChange = () => bridge.notify();

  powerMonitor.on('resume', () => hub.tick());
  powerSaveBlocker.start('prevent-display-sleep');
  app.on('second-instance', () => windows.openAll());
  app.on('window-all-closed', () => app.quit());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
  let isClosing = false;
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    bridge.close();
    house
      .close()
      .catch((error: unknown) => console.error('closing:', error))
      .finally(() => app.exit(0));
  });

  windows.openAll();
  if (options.rehearse !== undefined) {
    await rehearseInWindows({ file: options.rehearse, options, hub, bus, windows });
  }
}

function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Heard could not start: ${message}`);
  if (!options.narrate && app.isReady()) dialog.showErrorBox('Heard could not start', message);
  app.exit(1);
}
