import { PLACEMENTS_MAX, type Settings } from '../../../shared/contract/house';

/** The screen that every house has: it takes up what was left behind. */
const FIRST = 1;

/** How many screens of front of house the settings ask for; the first is there whatever they say. */
export const screensOf = ({ windows = [] }: Settings): number =>
  Math.max(FIRST, windows.filter(({ role }) => role === 'front-of-house').length);

type Options = {
  screen: number;
  /** How many screens the house has now. */
  screens: number;
  /** Where a screen keeps its outbox. */
  keyOf(screen: number): string;
  /** Takes over what a screen has not sent. */
  adopt(key: string): void;
};

/**
 * Sees to it that no order stays in the storage of a screen which the house does not have any more.
 * Every further screen holds a lock on its outbox for as long as its window lives, closed by whatever;
 * the first waits for those of screens that are not wanted, and adopts what they left once they are gone.
 * Returns what ends it.
 */
export function watchLeftBehind({ screen, screens, keyOf, adopt }: Options): () => void {
  const locks: LockManager | undefined = navigator.locks;
  // Without locks, which only a secure page has, nothing is taken from a screen that may be alive.
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
