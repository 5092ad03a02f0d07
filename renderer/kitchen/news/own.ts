/** What this window itself has just sent: it is no news to who stands before it. */
export class OwnDeeds {
  readonly #deeds = new Set<string>();

  did(deed: string): void {
    this.#deeds.add(deed);
  }

  /** Refused, so it will not come. */
  undid(deed: string): void {
    this.#deeds.delete(deed);
  }

  /** Whether it was done here; true once. */
  take(deed: string): boolean {
    return this.#deeds.delete(deed);
  }
}

export const firing = (ticketId: string, course: number): string => `fire ${ticketId} ${course}`;
export const rushing = (ticketId: string, itemId: string): string => `rush ${ticketId} ${itemId}`;
export const giving = (ticketId: string, priority: string): string =>
  `priority ${ticketId} ${priority}`;
