import { screen } from 'electron';
import type { Display } from '../../../shared/client/door';
import { byNumber, inOrder, renumber } from './display-numbers';
import type { Area, Bounds } from './where';

/** Wait after the last change. Displays come and go in bursts, all at once when a computer wakes. */
const SETTLE_MS = 1_000;

type Options = {
  /** Displays are changing: until `onSettled` the system moves windows, not a person. */
  onChanging(): void;
  /** Displays have not changed for SETTLE_MS. */
  onSettled(): void;
};

/** The displays of this computer, numbered as in the house's settings. */
export class Displays {
  #numbers: readonly number[] = renumber([], connected());
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor({ onChanging, onSettled }: Options) {
    const changed = (): void => {
      onChanging();
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => {
        this.#numbers = renumber(this.#numbers, connected());
        onSettled();
      }, SETTLE_MS);
    };
    screen.on('display-added', changed);
    screen.on('display-removed', changed);
    screen.on('display-metrics-changed', changed);
  }

  /** The displays by number; undefined for a display that is not connected now. */
  get byNumber(): (Area | undefined)[] {
    return byNumber(this.#numbers, connected());
  }

  get main(): Area {
    return screen.getPrimaryDisplay();
  }

  /** The display that a window is on, or nearest to. */
  under = (window: Bounds): Area => screen.getDisplayMatching(window);

  /** The connected displays, for a person to choose from. */
  list = (): Display[] =>
    connected().map(({ label, size }, index) => ({ name: label, ...size, isMain: index === 0 }));
}

const connected = (): Electron.Display[] =>
  inOrder(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
