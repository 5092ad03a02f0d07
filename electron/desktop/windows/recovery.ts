import type { BrowserWindow } from 'electron';
import { MINUTE_MS } from '../../../shared/time';
import { Restarts } from './restarts';

/** A document that does not answer for this long hangs. A shorter silence may be heavy work. */
const HANG_MS = 5_000;

type Options = {
  /** The URL of the window's own document. */
  address: string;
  /** The URL of the document that says that the window stopped. */
  stopped(): string;
  /** True for the URL that the stopped document navigates to when a person presses its button. */
  isAgain(url: string): boolean;
  onCrash(reason: string): void;
};

/**
 * Loads the document of one window, and loads it again after a crash or a hang. When it keeps crashing, shows a
 * static document with one button instead, and tries again each minute, because a screen on a wall has no
 * person next to it.
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

  /** Ends a document that hangs. Work in progress is lost; what it sent or stored is not. */
  kill(reason: string): void {
    this.#answers();
    const window = this.#window;
    // With developer tools open, a person paused it on purpose.
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
    // Not inside the crash event, because the window still holds the dead process then.
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
      // A newer load, or closing the window, cuts a load short. That is no crash.
      const isCut = String(error).includes('ERR_ABORTED');
      if (!this.#window.isDestroyed() && !isCut) this.#options.onCrash(String(error));
    });
  }
}
