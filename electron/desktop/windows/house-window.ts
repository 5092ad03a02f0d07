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

/** A window is where it was left once it has been still for so long. */
const STILL_MS = 400;

type Options = {
  id: WindowId;
  placement: Placement;
  isByHand: boolean;
  where: Where;
  isMaximized: boolean;
  /** The folder of the built preload, and the origin that serves the pages. */
  preload: string;
  base: string;
  language(): Language;
  onCrash(reason: string): void;
  onKeys(shortcut: Shortcut): void;
  /** A person left it there. */
  onLeft(bounds: Remembered, isCompact: boolean): void;
};

/** One window of the house: where it is, in which form, and that its page is there. */
export class HouseWindow {
  readonly id: WindowId;
  readonly window: BrowserWindow;
  readonly contents: WebContents;
  readonly recovery: Recovery;
  readonly #options: Options;
  placement: Placement;
  isByHand: boolean;
  /** It stands in on another display than its own. */
  isAway = false;
  #where: Where;
  #isKiosk = false;
  #mayClose = false;
  /** What it was before it became compact. */
  #before: Bounds | undefined;
  /** What it was before F11: not every system gives it back. */
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
        // Whoever installed it looks inside through its log, not through its pages.
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

  /** True while the window shows its own page, and `url` is it. */
  isOwnPage(url: string): boolean {
    return isPage(url, addressOf(this.#options.base, this.id));
  }

  /** The house has this window now, whoever opened it; `place` moves it where the placement says. */
  adopt(placement: Placement): void {
    this.placement = placement;
    this.isByHand = false;
  }

  /** Puts the window where it belongs. A compact one stays; it goes there when it is whole again. */
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

  /** Small and above all other windows, full-screen ones too where the system lets it; or whole again. */
  compact(isCompact: boolean, bounds: Bounds): void {
    if (isCompact === this.isCompact) return;
    this.left();
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

  /** F11. A kiosk stays one, and a compact window has no room to fill. */
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

  /** Closes it for the house, which a kiosk lets nobody else do. */
  close(): void {
    this.left();
    this.#mayClose = true;
    this.window.destroy();
  }

  /** Tells where it is, if it moved and that was not told yet. */
  left(): void {
    if (!this.#still) return;
    this.forgetMove();
    const { window } = this;
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen() || window.isKiosk())
      return;
    this.#options.onLeft(
      { ...window.getNormalBounds(), isMaximized: window.isMaximized() },
      this.isCompact,
    );
  }

  /** A move that no person made: the system's own, as a display came or went. */
  forgetMove(): void {
    clearTimeout(this.#still);
    this.#still = undefined;
  }

  #fill(): void {
    const { window } = this;
    const { mode } = this.#where;
    this.#isKiosk = mode === 'kiosk';
    window.setMinimizable(!this.#isKiosk);
    // A system without a window manager leaves a new window in the size that it had.
    if (mode !== 'window') window.setBounds(this.#where.display.bounds);
    if (mode === 'kiosk') window.setKiosk(true);
    if (mode === 'full-screen') window.setFullScreen(true);
  }

  /** Full screen is left with an animation on some systems, and only then can a window be moved. */
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
      this.#still = setTimeout(() => this.left(), STILL_MS);
    };
    window.on('move', moved);
    window.on('resize', moved);
    window.on('close', (event) => {
      this.left();
      if (this.#isKiosk && !this.#mayClose) event.preventDefault();
    });
    window.on('closed', () => this.forgetMove());
    // The page names its role; which of two kitchens it is, a task bar must tell.
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
