import {
  app,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  type WebContents,
} from 'electron';
import type { Display } from '../../../shared/client/door';
import type { Placement as HousePlacement, Language } from '../../../shared/contract/house';
import type { WindowRole } from '../../../shared/contract/roles';
import type { Peer } from '../../hub/sessions/peer';
import { alertFrom } from './alert';
import { APP_ORIGIN } from './app-files';
import { AppWindow } from './app-window';
import type { BoundsMemory } from './bounds-memory';
import { changesFor } from './changes';
import { Displays } from './displays';
import type { Shortcut } from './keys';
import { wantsToQuit } from './quit-question';
import { COMPACT, SHAPES } from './shapes';
import { corner, isMostlyOn, mustMove, type Where, whereFor } from './where';
import {
  compactKeyOf,
  keyOf,
  nameOf,
  type PlacedWindow,
  type WindowId,
  windowsOf,
} from './window-id';

export type WindowsOptions = {
  /** The folder of the built preload. */
  preload: string;
  /** The development server that serves the windows instead of app://, for hot reload. */
  devServer: string | undefined;
  memory: BoundsMemory;
  /** The language of a role's windows, for the few words that the app itself shows. */
  language(role: WindowRole): Language;
  onCrash(id: WindowId, reason: string): void;
  onClosed(id: WindowId): void;
  /** Writes a line for the person who looks after the computer. */
  log(line: string): void;
};

/** All windows of the app. Each window is independent of the others. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #base: string;
  readonly #byContents = new Map<WebContents, AppWindow>();
  #wanted: readonly PlacedWindow[] = windowsOf(undefined);
  #isOpen = false;
  readonly #displays: Displays;

  constructor(options: WindowsOptions) {
    this.#options = options;
    this.#base = options.devServer ?? APP_ORIGIN;
    this.#displays = new Displays({
      onChanging: () => this.#forgetMoves(),
      onSettled: () => this.#settle(),
    });
  }

  /** The windows that the settings ask for, open or not. */
  get wanted(): readonly PlacedWindow[] {
    return this.#wanted;
  }

  /**
   * Takes the windows that the settings ask for. After `openAll`, applies changes at once and leaves
   * unchanged windows alone.
   */
  want = (placements: readonly HousePlacement[] | undefined): void => {
    this.#wanted = windowsOf(placements);
    if (!this.#isOpen) return;
    const now = [...this.#byContents.values()].map((window) => window.state);
    const { open, move, close, stays } = changesFor(now, this.#wanted);
    for (const wanted of this.#wanted) this.#find(wanted)?.adopt(wanted.placement);
    // Open before closing, because the app ends with its last window.
    for (const wanted of open) this.#open(wanted);
    for (const wanted of move) {
      const known = this.#find(wanted);
      if (known && (known.mode !== wanted.placement.mode || this.#isMisplaced(known)))
        this.#place(known);
    }
    for (const id of close) this.#find(id)?.close();
    for (const id of stays) this.#options.log(staysNote(id));
  };

  /** Opens the wanted windows that are not open, and restores minimized ones. */
  openAll(): void {
    this.#isOpen = true;
    for (const wanted of this.#wanted) if (!this.#find(wanted)) this.#open(wanted);
    for (const { window } of this.#byContents.values()) {
      if (window.isMinimized()) window.restore();
    }
  }

  /** Opens the first window of a role, or brings it to the front, and gives it the keyboard. */
  open = (role: WindowRole, from?: BrowserWindow): void => {
    const known = [...this.#byContents.values()]
      .filter(({ id }) => id.role === role)
      .sort((a, b) => a.id.screen - b.id.screen)[0];
    if (known) {
      known.toFront();
      return;
    }
    const wanted = this.#wanted.find((each) => each.role === role);
    this.#open(
      wanted ?? { role, screen: 1, placement: { display: undefined, mode: 'window' } },
      from,
    );
  };

  /** True when `url` is the one document that this window shows. Another window's document does not count. */
  isOwnPage = (contents: WebContents, url: string): boolean =>
    this.#byContents.get(contents)?.isOwnPage(url) ?? false;

  /** The peer that sent a message. Only the main frame of one of our windows, on its own document, is a peer. */
  peerOf = (event: IpcMainEvent | IpcMainInvokeEvent): Peer | undefined => {
    const known = this.#byContents.get(event.sender);
    const frame = event.senderFrame;
    if (!known || !frame || frame !== event.sender.mainFrame) return undefined;
    if (!known.isOwnPage(frame.url)) return undefined;
    const key = keyOf(known.id);
    return { id: key, role: known.id.role, name: key };
  };

  /** The id of the window with these contents. */
  idOf = (contents: WebContents): WindowId | undefined => this.#byContents.get(contents)?.id;

  /** The id of the open window with this key, as `kitchen 2`. */
  idOfKey = (key: string): WindowId | undefined =>
    [...this.#byContents.values()].find(({ id }) => keyOf(id) === key)?.id;

  /** Ends and reloads a window's document that has not answered for a long time. */
  restart = (contents: WebContents): void =>
    this.#byContents.get(contents)?.recovery.kill('does not answer');

  /** Brings the window to the front without taking the keyboard focus, and shows a system notification. */
  alert = (contents: WebContents, alert: { title: string; body: string }): void => {
    const window = this.#byContents.get(contents)?.window;
    if (window) alertFrom(window, alert);
  };

  /** Makes a window small and above all others, at its last compact place; or restores it. */
  compact = (contents: WebContents, isCompact: boolean): void => {
    const known = this.#byContents.get(contents);
    if (!known) return;
    const now = known.window.getBounds();
    const display = this.#displays.under(now);
    const left = this.#options.memory.get(compactKeyOf(known.id));
    const bounds = corner(now, COMPACT, display.workArea);
    known.compact(isCompact, left && isMostlyOn(left, display) ? { ...left, ...COMPACT } : bounds);
  };

  displays = (): Display[] => this.#displays.list();

  /** Runs an expression in each window's document. The rehearsal compares folds with it. */
  async ask(expression: string): Promise<{ role: string; answer: unknown }[]> {
    return Promise.all(
      [...this.#byContents.values()].map(async ({ id, contents }) => ({
        role: keyOf(id),
        answer: await contents.executeJavaScript(expression),
      })),
    );
  }

  /** Resolves when the places of all windows are written, or the write has failed. */
  remember(): Promise<void> {
    for (const window of this.#byContents.values()) window.reportMove();
    return this.#options.memory.flush();
  }

  #find({ role, screen: number }: WindowId): AppWindow | undefined {
    return [...this.#byContents.values()].find(
      ({ id }) => id.role === role && id.screen === number,
    );
  }

  #open({ role, screen: number, placement }: PlacedWindow, from?: BrowserWindow): void {
    const id: WindowId = { role, screen: number };
    const { memory, preload, language, onCrash, onClosed } = this.#options;
    const appWindow = new AppWindow({
      id,
      placement,
      isByHand: !this.#wanted.some((each) => keyOf(each) === keyOf(id)),
      where: this.#whereOf(id, placement, from),
      isMaximized: memory.get(keyOf(id))?.isMaximized ?? false,
      preload,
      base: this.#base,
      language: () => language(role),
      onCrash: (reason) => onCrash(id, reason),
      onKeys: (asked) => this.#onKeys(appWindow, asked),
      onMoved: (bounds, isCompact) => {
        if (isCompact) memory.set(compactKeyOf(id), bounds);
        else if (this.#isHome(appWindow)) memory.set(keyOf(id), bounds);
      },
    });
    const { contents, window } = appWindow;
    // Without a named display no return is expected, so its new place counts as its own.
    if (placement.display === undefined) appWindow.isAway = false;
    this.#byContents.set(contents, appWindow);
    window.on('closed', () => {
      this.#byContents.delete(contents);
      onClosed(id);
    });
    this.#logIfAway(appWindow);
  }

  #onKeys(appWindow: AppWindow, asked: Shortcut): void {
    switch (asked) {
      case 'manager':
        this.open('manager', appWindow.window);
        return;
      case 'full-screen':
        appWindow.toggleFullScreen();
        return;
      case 'quit':
        void wantsToQuit(appWindow.window, this.#options.language(appWindow.id.role)).then(
          (isSure) => {
            if (isSure) app.quit();
          },
        );
    }
  }

  #place(appWindow: AppWindow): void {
    appWindow.place(this.#whereOf(appWindow.id, appWindow.placement));
    this.#logIfAway(appWindow);
  }

  #whereOf(id: WindowId, placement: PlacedWindow['placement'], from?: BrowserWindow): Where {
    const nth = this.#wanted.findIndex((each) => keyOf(each) === keyOf(id));
    return whereFor({
      placement,
      displays: this.#displays.byNumber,
      main: from ? this.#displays.under(from.getBounds()) : this.#displays.main,
      size: SHAPES[id.role],
      remembered: this.#options.memory.get(keyOf(id)),
      nth: Math.max(0, nth),
    });
  }

  /** True when the window is on its own display. Only such a place is remembered. */
  #isHome({ id, placement, window, isAway }: AppWindow): boolean {
    if (isAway) return false;
    if (placement.display === undefined) return true;
    return isMostlyOn(window.getBounds(), this.#whereOf(id, placement).display);
  }

  #logIfAway({ id, placement, isAway }: AppWindow): void {
    if (isAway && placement.display !== undefined)
      this.#options.log(awayNote(id, placement.display));
  }

  /** While displays change, the system moves windows. Those moves are not a person's choice. */
  #forgetMoves(): void {
    for (const window of this.#byContents.values()) window.forgetMove();
  }

  #settle(): void {
    this.#forgetMoves();
    for (const appWindow of this.#byContents.values()) {
      if (this.#isMisplaced(appWindow)) this.#place(appWindow);
    }
  }

  #isMisplaced({ id, placement, window, isAway }: AppWindow): boolean {
    return mustMove({ bounds: window.getBounds(), isAway }, this.#whereOf(id, placement));
  }
}

const staysNote = (id: WindowId): string =>
  `The ${nameOf(id)} is not among the windows any more. It stays until it is closed, because somebody may be using it.`;

const awayNote = (id: WindowId, display: number): string =>
  `The ${nameOf(id)} belongs on display ${display} (0 is the main one), which is not connected. It is on the main display until then.`;
