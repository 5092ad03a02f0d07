import { join } from 'node:path';
import {
  BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  Notification,
  type Rectangle,
  screen,
  type WebContents,
} from 'electron';
import { START_ROLES, type WindowRole } from '../../shared/contract/roles';
import type { Display } from '../../shared/contract/window';
import { APP_ORIGIN } from './app-files';
import { roleOfKeys } from './keys';

type Shape = { title: string; width: number; height: number; backgroundColor: string };

const SHAPES: Record<WindowRole, Shape> = {
  'front-of-house': {
    title: 'Heard · Front of house',
    width: 1366,
    height: 768,
    backgroundColor: '#f3f1ec',
  },
  kitchen: { title: 'Heard · Kitchen', width: 1366, height: 768, backgroundColor: '#131518' },
  pager: { title: 'Heard · Pager', width: 440, height: 900, backgroundColor: '#f3f1ec' },
  manager: { title: 'Heard · Manager', width: 1366, height: 768, backgroundColor: '#f3f1ec' },
};

const SMALLEST = [360, 480] as const;
/** One page's table, its button and its waiting time. */
const COMPACT = [320, 240] as const;

/** A window that keeps crashing is started again at once this many times a minute, then slower. */
const QUICK_RESTARTS = 3;
const MINUTE_MS = 60_000;
const SLOW_RESTART_MS = 10_000;

export type WindowsOptions = {
  /** The folder of the built preload. */
  preload: string;
  /** The development server that serves the windows instead of app://, for hot reload. */
  devServer: string | undefined;
  onCrash(role: WindowRole, reason: string): void;
};

/** The windows of the house: at most one per role, each knowing nothing of the others. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #byContents = new Map<WebContents, { role: WindowRole; window: BrowserWindow }>();

  /** Compact windows, and what they were before. */
  readonly #before = new WeakMap<WebContents, Rectangle>();

  constructor(options: WindowsOptions) {
    this.#options = options;
  }

  /** Opens the windows of a start that are not open and brings all to the front. */
  openAll(): void {
    const open = new Set([...this.#byContents.values()].map(({ role }) => role));
    for (const role of START_ROLES) if (!open.has(role)) this.#open(role);
    for (const { window } of this.#byContents.values()) {
      if (window.isMinimized()) window.restore();
    }
  }

  /** Opens the window of one role, or brings it to the front, and gives it the keyboard. */
  open = (role: WindowRole): void => {
    const known = [...this.#byContents.values()].find((each) => each.role === role);
    if (!known) {
      this.#open(role);
      return;
    }
    if (known.window.isMinimized()) known.window.restore();
    known.window.show();
    known.window.focus();
  };

  /** True for a page that a window of ours may show. */
  isOwnPage = (url: string): boolean => {
    const { devServer } = this.#options;
    return url.startsWith(`${APP_ORIGIN}/`) || (!!devServer && url.startsWith(`${devServer}/`));
  };

  /** Whose message this is: only the main frame of a window of ours, on its own page, has a role. */
  roleOf = (event: IpcMainEvent | IpcMainInvokeEvent): WindowRole | undefined => {
    const known = this.#byContents.get(event.sender);
    const frame = event.senderFrame;
    if (!known || !frame || frame !== event.sender.mainFrame) return undefined;
    return frame.url.startsWith(this.#address(known.role)) ? known.role : undefined;
  };

  /** Brings the window to the front without taking the keyboard away, and tells the system. */
  alert = (contents: WebContents, { title, body }: { title: string; body: string }): void => {
    const window = this.#byContents.get(contents)?.window;
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.moveTop();
    if (!window.isFocused()) {
      window.flashFrame(true);
      window.once('focus', () => window.flashFrame(false));
    }
    if (!Notification.isSupported()) return;
    const notification = new Notification({ title, body });
    notification.on('click', () => window.show());
    notification.show();
  };

  /** A small window above all others, in the corner where it was; and back to its size before. */
  compact = (contents: WebContents, isCompact: boolean): void => {
    const window = this.#byContents.get(contents)?.window;
    if (!window || isCompact === this.#before.has(contents)) return;
    const before = this.#before.get(contents);
    if (before) this.#before.delete(contents);
    else this.#before.set(contents, window.getBounds());
    window.setAlwaysOnTop(isCompact, 'floating');
    const [width, height] = isCompact ? COMPACT : SMALLEST;
    window.setMinimumSize(width, height);
    const now = window.getBounds();
    window.setBounds(before ?? { x: now.x + now.width - width, y: now.y, width, height });
  };

  displays = (): Display[] => {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    return [main, ...others].map(({ label, size }, index) => ({
      name: label,
      ...size,
      isMain: index === 0,
    }));
  };

  /** Runs an expression in each window's page, for a check that the hub makes of its windows. */
  async ask(expression: string): Promise<{ role: WindowRole; answer: unknown }[]> {
    return Promise.all(
      [...this.#byContents.values()].map(async ({ role, window }) => ({
        role,
        answer: await window.webContents.executeJavaScript(expression),
      })),
    );
  }

  #address(role: WindowRole): string {
    return `${this.#options.devServer ?? APP_ORIGIN}/${role}/index.html`;
  }

  #open(role: WindowRole): void {
    const window = new BrowserWindow({
      ...SHAPES[role],
      minWidth: SMALLEST[0],
      minHeight: SMALLEST[1],
      autoHideMenuBar: true,
      webPreferences: {
        preload: join(this.#options.preload, 'preload.cjs'),
        additionalArguments: [`--heard-role=${role}`],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        // A covered kitchen screen must not fall asleep.
        backgroundThrottling: false,
        // The sound of a new ticket must not wait for somebody to touch the screen.
        autoplayPolicy: 'no-user-gesture-required',
        spellcheck: false,
      },
    });
    const { webContents } = window;
    this.#byContents.set(webContents, { role, window });
    window.on('closed', () => this.#byContents.delete(webContents));
    webContents.on('before-input-event', (event, input) => {
      const asked = roleOfKeys(input);
      if (asked === undefined) return;
      event.preventDefault();
      this.open(asked);
    });
    this.#restartAfterCrash(role, window);
    this.#load(role, window);
  }

  #load(role: WindowRole, window: BrowserWindow): void {
    window.loadURL(this.#address(role)).catch((error: unknown) => {
      // A load that was cut short by a newer one, or by closing, is no crash.
      if (!window.isDestroyed()) this.#options.onCrash(role, String(error));
    });
  }

  #restartAfterCrash(role: WindowRole, window: BrowserWindow): void {
    let crashes: number[] = [];
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.isDestroyed()) return;
      this.#options.onCrash(role, reason);
      const now = Date.now();
      crashes = [...crashes.filter((at) => now - at < MINUTE_MS), now];
      const delay = crashes.length > QUICK_RESTARTS ? SLOW_RESTART_MS : 0;
      setTimeout(() => {
        if (!window.isDestroyed()) this.#load(role, window);
      }, delay);
    });
  }
}
