import type { Purpose } from '../../../../shared/contract/pins';
import { MINUTE_MS } from '../../../../shared/time';

/** A void, or a dish that is sold again: for one use, soon. */
export const ONCE_MS = 30_000;
/** A manager's window: until it is left, or so long without use. */
export const OPEN_MS = 5 * MINUTE_MS;

export type Approval = { who: string; from: number; until: number };

/** The approvals of one session. A reload opens another session, whatever is still under way for this one. */
export class SessionApprovals {
  readonly #held = new Map<Purpose, Approval>();

  /** Until when it holds. */
  grant(purpose: Purpose, who: string, now: number): number {
    const until = now + (purpose === 'manager' ? OPEN_MS : ONCE_MS);
    this.#held.set(purpose, { who, from: now, until });
    return until;
  }

  /** The approval, if there is one: used up, or, a manager's, good for as long again. */
  take(purpose: Purpose, now: number): Approval | undefined {
    const held = this.peek(purpose, now);
    if (!held) return undefined;
    if (purpose === 'manager') held.until = now + OPEN_MS;
    else this.#held.delete(purpose);
    return held;
  }

  /** What it was taken for did not happen. A manager's was not used up, and may have been given up since. */
  giveBack(purpose: Purpose, approval: Approval): void {
    if (purpose !== 'manager' && !this.#held.has(purpose)) this.#held.set(purpose, approval);
  }

  /** The approval without using it. One from the future was given before the clock was set back. */
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
