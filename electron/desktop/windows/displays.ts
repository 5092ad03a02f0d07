import { screen } from 'electron';
import type { Display } from '../../../shared/client/door';
import { byNumber, inOrder, renumber } from './display-numbers';
import type { Area, Bounds } from './where';

/** Displays come and go in bursts, all of them at once when a computer wakes. */
const SETTLE_MS = 1_000;

type Options = {
  /** Something happens to displays: the system moves windows now, and no person does. */
  onChanging(): void;
  /** It is over. */
  onSettled(): void;
};

/** The displays of this computer, numbered as the house counts them. */
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

  /** By number; undefined for one that is not connected now. */
  get byNumber(): (Area | undefined)[] {
    return byNumber(this.#numbers, connected());
  }

  get main(): Area {
    return screen.getPrimaryDisplay();
  }

  /** The one that a window is on, or nearest to. */
  under = (window: Bounds): Area => screen.getDisplayMatching(window);

  /** What a person chooses from. */
  list = (): Display[] =>
    connected().map(({ label, size }, index) => ({ name: label, ...size, isMain: index === 0 }));
}

const connected = (): Electron.Display[] =>
  inOrder(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
