/** The rehearsal's clock, in milliseconds. Tests replace it. */
export type Clock = {
  now(): number;
  /** Runs `task` after `ms`. Returns a function that cancels it. */
  after(ms: number, task: () => void): () => void;
};

export const realClock: Clock = {
  now: () => performance.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** Tasks in one turn. Then the event loop gets a turn, because the same process serves the windows. */
const TASKS_A_TURN = 100;
/** A Node timer of more than 2^31 ms fires at once. */
const LONGEST_SLEEP_MS = 60_000;

type Task = { due: number; run: () => void };

/** Schedules tasks on one timer. Tasks due at the same time keep their order. */
export class Agenda {
  readonly #clock: Clock;
  /** Sorted with the latest first, so that the next task is the last element. */
  readonly #tasks: Task[] = [];
  #cancel: (() => void) | undefined;
  #wakesAt = Number.POSITIVE_INFINITY;
  #isStopped = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Runs `run` in `ms` milliseconds of the clock. Returns the clock's time at which it is due. */
  in(ms: number, run: () => void): number {
    const due = this.#clock.now() + ms;
    let low = 0;
    let high = this.#tasks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tasks[middle]?.due ?? 0) > due) low = middle + 1;
      else high = middle;
    }
    this.#tasks.splice(low, 0, { due, run });
    this.#arm();
    return due;
  }

  /** Drops the remaining tasks. Nothing runs afterwards. */
  stop(): void {
    this.#isStopped = true;
    this.#tasks.length = 0;
    this.#cancel?.();
  }

  #arm(): void {
    const next = this.#tasks.at(-1);
    if (this.#isStopped || !next || next.due >= this.#wakesAt) return;
    this.#cancel?.();
    this.#wakesAt = next.due;
    const sleep = Math.min(LONGEST_SLEEP_MS, Math.max(0, next.due - this.#clock.now()));
    this.#cancel = this.#clock.after(sleep, () => this.#wake());
  }

  #wake(): void {
    this.#wakesAt = Number.POSITIVE_INFINITY;
    try {
      for (let count = 0; count < TASKS_A_TURN; count += 1) {
        const next = this.#tasks.at(-1);
        if (!next || next.due > this.#clock.now()) break;
        this.#tasks.pop();
        next.run();
      }
    } finally {
      this.#arm();
    }
  }
}
