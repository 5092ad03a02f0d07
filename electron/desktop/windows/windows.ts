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
import type { BoundsMemory } from './bounds-memory';
import { changesFor } from './changes';
import { Displays } from './displays';
import { HouseWindow } from './house-window';
import type { Shortcut } from './keys';
import { awayNote, staysNote } from './log-messages';
import { wantsToQuit } from './quit-question';
import { COMPACT, SHAPES } from './shapes';
import { corner, isMostlyOn, mustMove, type Where, whereFor } from './where';
import { compactKeyOf, keyOf, type PlacedWindow, type WindowId, windowsOf } from './window-id';

export type WindowsOptions = {
  /** The folder of the built preload. */
  preload: string;
  /** The development server that serves the windows instead of app://, for hot reload. */
  devServer: string | undefined;
  memory: BoundsMemory;
  /** What a role's windows are read in, for the little that the app itself says. */
  language(role: WindowRole): Language;
  onCrash(id: WindowId, reason: string): void;
  onClosed(id: WindowId): void;
  /** A line for whoever looks after the computer. */
  log(line: string): void;
};

/** The windows of the house, each knowing nothing of the others. */
export class Windows {
  readonly #options: WindowsOptions;
  readonly #base: string;
  readonly #byContents = new Map<WebContents, HouseWindow>();
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

  /** The windows that the house has, open or not. */
  get wanted(): readonly PlacedWindow[] {
    return this.#wanted;
  }

  /**
   * Takes which windows the house has. Once they are open, what changed is done at once, and a window
   * that did not change is not touched.
   */
  want = (placements: readonly HousePlacement[] | undefined): void => {
    this.#wanted = windowsOf(placements);
    if (!this.#isOpen) return;
    const now = [...this.#byContents.values()].map((window) => window.state);
    const { open, move, close, stays } = changesFor(now, this.#wanted);
    for (const wanted of this.#wanted) this.#find(wanted)?.adopt(wanted.placement);
    // Opened first, so that there is never none: the app ends with its last window.
    for (const wanted of open) this.#open(wanted);
    for (const wanted of move) {
      const known = this.#find(wanted);
      if (known && (known.mode !== wanted.placement.mode || this.#isMisplaced(known)))
        this.#place(known);
    }
    for (const id of close) this.#find(id)?.close();
    for (const id of stays) this.#options.log(staysNote(id));
  };

  /** Opens the windows of the house that are not open and brings all to the front. */
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

  /** True for the one page that this window shows: another window's is not its to go to. */
  isOwnPage = (contents: WebContents, url: string): boolean =>
    this.#byContents.get(contents)?.isOwnPage(url) ?? false;

  /** Whose message this is: only the main frame of a window of ours, on its own page, is a peer. */
  peerOf = (event: IpcMainEvent | IpcMainInvokeEvent): Peer | undefined => {
    const known = this.#byContents.get(event.sender);
    const frame = event.senderFrame;
    if (!known || !frame || frame !== event.sender.mainFrame) return undefined;
    if (!known.isOwnPage(frame.url)) return undefined;
    const key = keyOf(known.id);
    return { id: key, role: known.id.role, name: key };
  };

  /** Which of the house's windows this is. */
  idOf = (contents: WebContents): WindowId | undefined => this.#byContents.get(contents)?.id;

  /** The open window that is called so, `kitchen 2`. */
  idOfKey = (key: string): WindowId | undefined =>
    [...this.#byContents.values()].find(({ id }) => keyOf(id) === key)?.id;

  /** Ends and restarts the page of a window that has long not answered. */
  restart = (contents: WebContents): void =>
    this.#byContents.get(contents)?.recovery.kill('does not answer');

  /** Brings the window to the front without taking the keyboard away, and tells the system. */
  alert = (contents: WebContents, alert: { title: string; body: string }): void => {
    const window = this.#byContents.get(contents)?.window;
    if (window) alertFrom(window, alert);
  };

  /** A small window above all others, where it last was as a small one; and back to what it was. */
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

  /** Runs an expression in each window's page, for a check that the hub makes of its windows. */
  async ask(expression: string): Promise<{ role: string; answer: unknown }[]> {
    return Promise.all(
      [...this.#byContents.values()].map(async ({ id, contents }) => ({
        role: keyOf(id),
        answer: await contents.executeJavaScript(expression),
      })),
    );
  }

  /** Resolves when where the windows are is on disk. */
  remember(): Promise<void> {
    for (const window of this.#byContents.values()) window.left();
    return this.#options.memory.flush();
  }

  #find({ role, screen: number }: WindowId): HouseWindow | undefined {
    return [...this.#byContents.values()].find(
      ({ id }) => id.role === role && id.screen === number,
    );
  }

  #open({ role, screen: number, placement }: PlacedWindow, from?: BrowserWindow): void {
    const id: WindowId = { role, screen: number };
    const { memory, preload, language, onCrash, onClosed } = this.#options;
    const house = new HouseWindow({
      id,
      placement,
      isByHand: !this.#wanted.some((each) => keyOf(each) === keyOf(id)),
      where: this.#whereOf(id, placement, from),
      isMaximized: memory.get(keyOf(id))?.isMaximized ?? false,
      preload,
      base: this.#base,
      language: () => language(role),
      onCrash: (reason) => onCrash(id, reason),
      onKeys: (asked) => this.#onKeys(house, asked),
      onLeft: (bounds, isCompact) => {
        if (isCompact) memory.set(compactKeyOf(id), bounds);
        else if (this.#isHome(house)) memory.set(keyOf(id), bounds);
      },
    });
    const { contents, window } = house;
    // Where it was left is gone for good, as far as anybody knows: where it is left now counts.
    if (placement.display === undefined) house.isAway = false;
    this.#byContents.set(contents, house);
    window.on('closed', () => {
      this.#byContents.delete(contents);
      onClosed(id);
    });
    this.#tellIfAway(house);
  }

  #onKeys(house: HouseWindow, asked: Shortcut): void {
    switch (asked) {
      case 'manager':
        this.open('manager', house.window);
        return;
      case 'full-screen':
        house.toggleFullScreen();
        return;
      case 'quit':
        void wantsToQuit(house.window, this.#options.language(house.id.role)).then((isSure) => {
          if (isSure) app.quit();
        });
    }
  }

  #place(house: HouseWindow): void {
    house.place(this.#whereOf(house.id, house.placement));
    this.#tellIfAway(house);
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

  /** A place is worth remembering on the window's own display only. */
  #isHome({ id, placement, window, isAway }: HouseWindow): boolean {
    if (isAway) return false;
    if (placement.display === undefined) return true;
    return isMostlyOn(window.getBounds(), this.#whereOf(id, placement).display);
  }

  #tellIfAway({ id, placement, isAway }: HouseWindow): void {
    if (isAway && placement.display !== undefined)
      this.#options.log(awayNote(id, placement.display));
  }

  /** What moved just now, and what moves with displays, was moved by the system. */
  #forgetMoves(): void {
    for (const window of this.#byContents.values()) window.forgetMove();
  }

  #settle(): void {
    this.#forgetMoves();
    for (const house of this.#byContents.values()) {
      if (this.#isMisplaced(house)) this.#place(house);
    }
  }

  #isMisplaced({ id, placement, window, isAway }: HouseWindow): boolean {
    return mustMove({ bounds: window.getBounds(), isAway }, this.#whereOf(id, placement));
  }
}
