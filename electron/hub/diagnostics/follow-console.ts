import type { Level, Log } from './log';

const LEVELS = ['info', 'warn', 'error'] as const satisfies Level[];

/** Also logs what the main process prints. Returns a function that undoes it. */
export function followConsole(log: Log, target: Pick<Console, Level> = console): () => void {
  const undo = LEVELS.map((level) => {
    const print = target[level];
    target[level] = (...values: unknown[]) => {
      print.apply(target, values);
      log.printed(level, values);
    };
    return () => {
      target[level] = print;
    };
  });
  return () => {
    for (const each of undo) each();
  };
}
