import type { Purpose } from '../../../../shared/contract/pins';
import { MINUTE_MS } from '../../../../shared/time';

/** How long an approval for one use lasts (a void, selling a dish again). */
export const ONCE_MS = 30_000;
/** How long the approval of a manager's window lasts without use. */
export const OPEN_MS = 5 * MINUTE_MS;

export type Approval = { who: string; from: number; until: number };

/** The approvals of one session. They end with it: a reload opens a new session without any. */
export class SessionApprovals {
  readonly #held = new Map<Purpose, Approval>();

  /** Stores an approval. Returns its end (ms). */
  grant(purpose: Purpose, who: string, now: number): number {
    const until = now + (purpose === 'manager' ? OPEN_MS : ONCE_MS);
    this.#held.set(purpose, { who, from: now, until });
    return until;
  }

  /** Returns the approval, if there is one. Uses it up; extends that of a manager's window instead. */
  take(purpose: Purpose, now: number): Approval | undefined {
    const held = this.peek(purpose, now);
    if (!held) return undefined;
    if (purpose === 'manager') held.until = now + OPEN_MS;
    else this.#held.delete(purpose);
    return held;
  }

  /** Restores an approval whose command was refused. A manager's was not used up, and may have been cleared since. */
  giveBack(purpose: Purpose, approval: Approval): void {
    if (purpose !== 'manager' && !this.#held.has(purpose)) this.#held.set(purpose, approval);
  }

  /** Returns the approval without using it. Drops one that starts in the future: the clock was set back. */
  peek(purpose: Purpose, now: number): Approval | undefined {
    const held = this.#held.get(purpose);
    if (held && held.from <= now && now < held.until) return held;
    this.#held.delete(purpose);
    return undefined;
  }

  clear(): void {
    this.#held.clear();
  }
}
