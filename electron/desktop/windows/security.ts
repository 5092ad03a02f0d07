import { app, type Session, type WebContents } from 'electron';
import type { WindowRole } from '../../../shared/contract/roles';
import { mayDownload, mayLoad } from './requests';
import { refusedSwitch } from './switches';

/** What one page tries is told so often and no more: it must not fill a log. */
const TOLD_MAX = 20;

export type LockDown = {
  /** True for the one page that this window shows. */
  isOwnPage(contents: WebContents, url: string): boolean;
  roleOf(contents: WebContents): WindowRole | undefined;
  /** The development server that serves the windows instead of app://. */
  devServer: string | undefined;
  /** A line for whoever looks after the computer: a page tried what no page of ours does. */
  log(line: string): void;
};

/**
 * Ends a packaged app that was started with a switch that would open it, with one sentence in the
 * terminal. At once, and with no box for a person to close: while one is up the switch would be in force.
 */
export function refuseSwitches(argv: readonly string[]): void {
  const refused = app.isPackaged ? refusedSwitch(argv) : undefined;
  if (refused === undefined) return;
  console.error(`Heard could not start: an installed Heard takes no ${refused}.`);
  process.exit(1);
}

/**
 * Before Chromium starts: it finds no host on any network, whatever a page comes upon to ask for (a
 * look-up alone tells a name server). The hub's own connections are Node's and know nothing of this.
 */
export function closeNetwork(devServer: string | undefined): void {
  if (devServer === undefined)
    app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** What holds for every window and everything a page could open: nothing is permitted by default. */
export function lockDown(session: Session, options: LockDown): void {
  denyPermissions(session);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayLoad(url, options.devServer) }),
  );
  session.on('will-download', (event, item, contents) => {
    const asked = { url: item.getURL(), filename: item.getFilename() };
    if (mayDownload({ ...asked, role: options.roleOf(contents) })) return;
    event.preventDefault();
    options.log(`a download was refused: ${asked.filename}`);
  });
  app.on('web-contents-created', (_event, contents) => keepHome(contents, options));
}

/** Chromium grants most permissions when nobody says otherwise. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}

/** A page stays the page it is: it goes nowhere, opens nothing, holds no other page. */
function keepHome(contents: WebContents, { isOwnPage, log }: LockDown): void {
  let told = 0;
  const tell = (what: string, url: string): void => {
    told += 1;
    if (told <= TOLD_MAX) log(`${what} ${shortened(url)}`);
  };
  contents.setWindowOpenHandler(({ url }) => {
    tell('a new window was refused:', url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Nobody choosing means that Chromium takes the first device that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // A call's look-up of its own address would tell whoever it asks, and pass by everything else here.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const refuse = (event: Electron.Event<{ url: string }>): void => {
    event.preventDefault();
    tell('a page was kept from going to', event.url);
  };
  const stay = (event: Electron.Event<{ url: string }>): void => {
    if (!isOwnPage(contents, event.url)) refuse(event);
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  // Told of the window's own page too, before it is told by `will-navigate`.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event);
  });
}

/** A hostile address may be megabytes long, and hold what a terminal would obey. */
const shortened = (url: string): string => JSON.stringify(url.slice(0, 120));
