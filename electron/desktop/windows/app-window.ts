import { join } from 'node:path';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { Language, WindowMode } from '../../../shared/contract/house';
import { addressOf, isAgain, isPage, stoppedAddress } from './addresses';
import type { Remembered } from './bounds-memory';
import type { Open } from './changes';
import { type Shortcut, shortcutOf } from './keys';
import { PAGE_PREFERENCES } from './page-preferences';
import { Recovery } from './recovery';
import { COMPACT, SHAPES, SMALLEST } from './shapes';
import type { Bounds, Placement, Where } from './where';
import type { WindowId } from './window-id';

/** A window's place is remembered once it has not moved for this long. */
const STILL_MS = 400;

type Options = {
  id: WindowId;
  placement: Placement;
  isByHand: boolean;
  where: Where;
  isMaximized: boolean;
  /** The folder of the built preload. */
  preload: string;
  /** The origin that serves the documents. */
  base: string;
  language(): Language;
  onCrash(reason: string): void;
  onKeys(shortcut: Shortcut): void;
  /** A person moved or resized the window and left it at `bounds`. */
  onMoved(bounds: Remembered, isCompact: boolean): void;
};

/** One window: its place, its mode (window, full screen, kiosk, compact) and the recovery of its document. */
export class AppWindow {
  readonly id: WindowId;
  readonly window: BrowserWindow;
  readonly contents: WebContents;
  readonly recovery: Recovery;
  readonly #options: Options;
  placement: Placement;
  isByHand: boolean;
  /** True while the window is on another display, because its own is not connected. */
  isAway = false;
  #where: Where;
  #isKiosk = false;
  #mayClose = false;
  /** Its bounds before it became compact. */
  #before: Bounds | undefined;
  /** Its bounds before F11, because not every system restores them. */
  #windowed: Bounds | undefined;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    const { id, where, isMaximized } = options;
    this.#options = options;
    this.#where = where;
    this.id = id;
    this.placement = options.placement;
    this.isByHand = options.isByHand;
    const title = id.screen === 1 ? SHAPES[id.role].title : `${SHAPES[id.role].title} ${id.screen}`;
    this.window = new BrowserWindow({
      backgroundColor: SHAPES[id.role].backgroundColor,
      title,
      ...where.bounds,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      autoHideMenuBar: true,
      webPreferences: {
        preload: join(options.preload, 'preload.cjs'),
        additionalArguments: [`--heard-role=${id.role}`, `--heard-screen=${id.screen}`],
        // Developer tools would give control over a window. An installed app is diagnosed by its log.
        devTools: !app.isPackaged,
        ...PAGE_PREFERENCES,
      },
    });
    this.contents = this.window.webContents;
    this.recovery = new Recovery(this.window, {
      address: addressOf(options.base, id),
      stopped: () => stoppedAddress(options.base, options.language()),
      isAgain: (url) => isAgain(options.base, url),
      onCrash: options.onCrash,
    });
    this.#listen(title);
    this.place(where);
    if (isMaximized && where.mode === 'window') this.window.maximize();
    this.recovery.load();
  }

  get state(): Open {
    return { ...this.id, placement: this.placement, isByHand: this.isByHand };
  }

  get mode(): WindowMode {
    return this.#where.mode;
  }

  get isCompact(): boolean {
    return this.#before !== undefined;
  }

  /** True when `url` is the window's own document. */
  isOwnPage(url: string): boolean {
    return isPage(url, addressOf(this.#options.base, this.id));
  }

  /** Makes this a window of the settings, also if a person opened it by hand. `place` then moves it. */
  adopt(placement: Placement): void {
    this.placement = placement;
    this.isByHand = false;
  }

  /** Moves the window to its place. A compact window moves there when it is no longer compact. */
  place(where: Where): void {
    this.#where = where;
    this.isAway = where.isAway;
    if (this.isCompact) {
      this.#before = where.bounds;
      return;
    }
    this.#whenWindowed(() => {
      const { window } = this;
      if (window.isMaximized()) window.unmaximize();
      window.setBounds(where.bounds);
      this.#fill();
    });
  }

  /**
   * Makes the window small and keeps it above all other windows (also full-screen ones, where the system allows
   * it), or restores its size. `bounds` apply when it becomes compact.
   */
  compact(isCompact: boolean, bounds: Bounds): void {
    if (isCompact === this.isCompact) return;
    this.reportMove();
    const { window } = this;
    const { width, height } = isCompact ? COMPACT : SMALLEST;
    const before = this.#before;
    this.#before = isCompact ? window.getNormalBounds() : undefined;
    window.setAlwaysOnTop(isCompact, 'screen-saver');
    if (process.platform === 'darwin') {
      const options = { visibleOnFullScreen: true, skipTransformProcessType: true };
      window.setVisibleOnAllWorkspaces(isCompact, isCompact ? options : {});
    }
    this.#whenWindowed(() => {
      if (window.isMaximized()) window.unmaximize();
      window.setMinimumSize(width, height);
      window.setBounds(before ?? bounds);
      if (!isCompact) this.#fill();
    });
  }

  /** F11: toggles full screen. Does nothing in a kiosk or compact window. */
  toggleFullScreen(): void {
    const { window } = this;
    if (this.#isKiosk || this.isCompact) return;
    if (window.isFullScreen()) {
      const { bounds } = this.#where;
      this.#whenWindowed(() => window.setBounds(this.#windowed ?? bounds));
      return;
    }
    this.#windowed = window.getNormalBounds();
    window.setFullScreen(true);
  }

  toFront(): void {
    const { window } = this;
    if (window.isMinimized()) window.restore();
    window.show();
    window.moveTop();
    window.focus();
  }

  /** Closes the window, also in kiosk mode, where a person cannot close it. */
  close(): void {
    this.reportMove();
    this.#mayClose = true;
    this.window.destroy();
  }

  /** Reports where the window is, if it moved since the last report. */
  reportMove(): void {
    if (!this.#still) return;
    this.forgetMove();
    const { window } = this;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen() || window.isKiosk())
      return;
    this.#options.onMoved(
      { ...window.getNormalBounds(), isMaximized: window.isMaximized() },
      this.isCompact,
    );
  }

  /** Drops an unreported move that the system made, because a display came or went. */
  forgetMove(): void {
    clearTimeout(this.#still);
    this.#still = undefined;
  }

  #fill(): void {
    const { window } = this;
    const { mode } = this.#where;
    this.#isKiosk = mode === 'kiosk';
    window.setMinimizable(!this.#isKiosk);
    // Without a window manager, full screen does not resize a new window.
    if (mode !== 'window') window.setBounds(this.#where.display.bounds);
    if (mode === 'kiosk') window.setKiosk(true);
    if (mode === 'full-screen') window.setFullScreen(true);
  }

  /** Leaves full screen, then acts. Some systems animate this, and a window can move only afterwards. */
  #whenWindowed(act: () => void): void {
    const { window } = this;
    this.#isKiosk = false;
    if (!window.isFullScreen() && !window.isKiosk()) {
      act();
      return;
    }
    window.once('leave-full-screen', () => {
      if (!window.isDestroyed()) act();
    });
    if (window.isKiosk()) window.setKiosk(false);
    else window.setFullScreen(false);
  }

  #listen(title: string): void {
    const { window, contents, id } = this;
    const moved = (): void => {
      clearTimeout(this.#still);
      this.#still = setTimeout(() => this.reportMove(), STILL_MS);
    };
    window.on('move', moved);
    window.on('resize', moved);
    window.on('close', (event) => {
      this.reportMove();
      if (this.#isKiosk && !this.#mayClose) event.preventDefault();
    });
    window.on('closed', () => this.forgetMove());
    // A document's title names only the role. A second screen keeps its numbered title for the task bar.
    window.on('page-title-updated', (event) => {
      if (id.screen > 1) event.preventDefault();
      if (id.screen > 1) window.setTitle(title);
    });
    contents.on('before-input-event', (event, input) => {
      const shortcut = shortcutOf(input);
      if (shortcut === undefined) return;
      event.preventDefault();
      this.#options.onKeys(shortcut);
    });
  }
}
