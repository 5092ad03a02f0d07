import { PLACEMENTS_MAX, type Settings } from '../../../shared/contract/house';

/** The screen that every house has; it takes over what others left behind. */
const FIRST = 1;

/** How many front-of-house screens the settings ask for, at least 1. */
export const screensOf = ({ windows = [] }: Settings): number =>
  Math.max(FIRST, windows.filter(({ role }) => role === 'front-of-house').length);

type Options = {
  screen: number;
  /** How many screens the house has now. */
  screens: number;
  /** The storage key of a screen's outbox. */
  keyOf(screen: number): string;
  /** Takes over the unsent orders of a screen. */
  adopt(key: string): void;
};

/**
 * Makes sure that no order stays in the storage of a screen that the house no longer has. Every further screen holds
 * a lock on its outbox while its window lives, however the window ends. The first screen waits for the locks of
 * screens that are not needed, and then adopts their orders. Returns a function that stops the watch.
 */
export function watchLeftBehind({ screen, screens, keyOf, adopt }: Options): () => void {
  const locks: LockManager | undefined = navigator.locks;
  // Without locks, which need a secure context, nothing is taken from a screen that may be alive.
  if (!locks) return () => {};
  const end = new AbortController();
  const lock = (of: number, hold: () => Promise<void> | void) =>
    locks.request(keyOf(of), { signal: end.signal }, hold).catch((error: unknown) => {
      if (!end.signal.aborted) console.error('left behind:', error);
    });
  let letGo: (() => void) | undefined;
  if (screen !== FIRST) {
    void lock(
      screen,
      () =>
        new Promise<void>((free) => {
          letGo = free;
        }),
    );
  } else {
    for (let other = screens + 1; other <= PLACEMENTS_MAX; other += 1) {
      void lock(other, () => adopt(keyOf(other)));
    }
  }
  return () => {
    end.abort();
    letGo?.();
  };
}
