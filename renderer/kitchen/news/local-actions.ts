/** What this window has just sent: it is no news to the person who stands before it. */
export class LocalActions {
  readonly #sent = new Set<string>();

  add(action: string): void {
    this.#sent.add(action);
  }

  /** Call when it was refused: no event will come. */
  remove(action: string): void {
    this.#sent.delete(action);
  }

  /** Returns whether it was sent here; true once. */
  take(action: string): boolean {
    return this.#sent.delete(action);
  }
}

export const firing = (ticketId: string, course: number): string => `fire ${ticketId} ${course}`;
export const rushing = (ticketId: string, itemId: string): string => `rush ${ticketId} ${itemId}`;
export const giving = (ticketId: string, priority: string): string =>
  `priority ${ticketId} ${priority}`;
