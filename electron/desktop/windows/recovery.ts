import type { BrowserWindow } from 'electron';
import { MINUTE_MS } from '../../../shared/time';
import { Restarts } from './restarts';

/** A page that does not answer may be about to: a heavy moment is no hang. */
const HANG_MS = 5_000;

type Options = {
  /** The window's own page. */
  address: string;
  /** The page that says that it stopped, and whether a URL is its wish to be left. */
  stopped(): string;
  isAgain(url: string): boolean;
  onCrash(reason: string): void;
};

/**
 * Keeps the page of one window there: loads it, and loads it again after a crash or a hang. One that
 * keeps crashing is replaced by a still page that says so, with one button, and tried again each minute:
 * nobody stands beside a screen on a wall.
 */
export class Recovery {
  readonly #window: BrowserWindow;
  readonly #options: Options;
  readonly #restarts = new Restarts();
  #isStopped = false;
  #killedFor: string | undefined;
  #hang: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(window: BrowserWindow, options: Options) {
    this.#window = window;
    this.#options = options;
    const { webContents } = window;
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') this.#crashed(reason);
    });
    webContents.on('will-navigate', (event) => {
      if (!this.#isStopped || !options.isAgain(event.url)) return;
      event.preventDefault();
      this.load();
    });
    window.on('unresponsive', () => {
      this.#hang ??= setTimeout(() => this.kill('does not answer'), HANG_MS);
    });
    window.on('responsive', () => this.#answers());
    window.on('closed', () => {
      this.#answers();
      clearTimeout(this.#retry);
    });
  }

  load(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#isStopped = false;
    this.#show(this.#options.address);
  }

  /** Ends a page that hangs; what it was doing is lost, what it had sent or kept is not. */
  kill(reason: string): void {
    this.#answers();
    const window = this.#window;
    // Whoever looks inside it stops it on purpose.
    if (window.isDestroyed() || window.webContents.isDevToolsOpened()) return;
    this.#killedFor = reason;
    window.webContents.forcefullyCrashRenderer();
  }

  #answers(): void {
    clearTimeout(this.#hang);
    this.#hang = undefined;
  }

  #crashed(reason: string): void {
    this.#answers();
    if (this.#window.isDestroyed()) return;
    this.#options.onCrash(this.#killedFor ?? reason);
    this.#killedFor = undefined;
    const isHopeless = this.#restarts.crashed(Date.now()) === 'stop';
    // Not from within the news of the crash: the window still holds the dead process then.
    setTimeout(() => (isHopeless ? this.#stop() : this.load()), 0);
  }

  #stop(): void {
    this.#retry ??= setTimeout(() => this.load(), MINUTE_MS);
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#show(this.#options.stopped());
  }

  #show(address: string): void {
    if (this.#window.isDestroyed()) return;
    this.#window.loadURL(address).catch((error: unknown) => {
      // A load that was cut short by a newer one, or by closing, is no crash.
      const isCut = String(error).includes('ERR_ABORTED');
      if (!this.#window.isDestroyed() && !isCut) this.#options.onCrash(String(error));
    });
  }
}
