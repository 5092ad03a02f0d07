import { app, type Session, type WebContents } from 'electron';
import type { WindowRole } from '../../../shared/contract/roles';
import { mayDownload, mayLoad } from './requests';
import { refusedSwitch } from './switches';

/** Refusals logged for one window's contents. Further ones are not logged, so that they cannot fill the log. */
const LOGGED_MAX = 20;

export type LockDown = {
  /** True for the one document that this window shows. */
  isOwnPage(contents: WebContents, url: string): boolean;
  roleOf(contents: WebContents): WindowRole | undefined;
  /** The development server that serves the windows instead of app://. */
  devServer: string | undefined;
  /** Writes a line for the person who looks after the computer: a document tried what ours never do. */
  log(line: string): void;
};

/**
 * Ends a packaged app with 1, and one sentence in the terminal, when a command-line switch would open it to
 * others. Shows no error box, because the switch would be in force while the box is open.
 */
export function refuseSwitches(argv: readonly string[]): void {
  const refused = app.isPackaged ? refusedSwitch(argv) : undefined;
  if (refused === undefined) return;
  console.error(`Heard could not start: an installed Heard takes no ${refused}.`);
  process.exit(1);
}

/**
 * Makes every host look-up of Chromium fail, because a look-up alone tells a name server something. Must run
 * before Chromium starts. Does not affect the hub's own connections, which Node makes.
 */
export function closeNetwork(devServer: string | undefined): void {
  if (devServer === undefined)
    app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Denies permissions, requests, downloads and navigation by default, for every window and what it could open. */
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

/** Refuses every permission. Without handlers, Chromium grants most of them. */
function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}

/** Keeps a window on its own document: no navigation, no new window, no embedded document. */
function keepHome(contents: WebContents, { isOwnPage, log }: LockDown): void {
  let logged = 0;
  const logAttempt = (what: string, url: string): void => {
    logged += 1;
    if (logged <= LOGGED_MAX) log(`${what} ${shortened(url)}`);
  };
  contents.setWindowOpenHandler(({ url }) => {
    logAttempt('a new window was refused:', url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Without a choice Chromium takes the first device that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  // WebRTC asks an outside server for its own address, and no other rule here stops that.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const refuse = (event: Electron.Event<{ url: string }>): void => {
    event.preventDefault();
    logAttempt('a page was kept from going to', event.url);
  };
  const stay = (event: Electron.Event<{ url: string }>): void => {
    if (!isOwnPage(contents, event.url)) refuse(event);
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  // Fires for the main frame too, before `will-navigate`, which handles that one.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse(event);
  });
}

/** Shortens and escapes a URL. A hostile one may be megabytes long and hold terminal control characters. */
const shortened = (url: string): string => JSON.stringify(url.slice(0, 120));
