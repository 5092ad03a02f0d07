/** Actions that this window has just sent: they are not news to the person in front of it. */
export class LocalActions {
  readonly #sent = new Set<string>();

  add(action: string): void {
    this.#sent.add(action);
  }

  /** Removes an action that was refused: no event will follow. */
  remove(action: string): void {
    this.#sent.delete(action);
  }

  /** Returns true, once, if this window sent the action. */
  take(action: string): boolean {
    return this.#sent.delete(action);
  }
}

export const firing = (ticketId: string, course: number): string => `fire ${ticketId} ${course}`;
export const rushing = (ticketId: string, itemId: string): string => `rush ${ticketId} ${itemId}`;
export const giving = (ticketId: string, priority: string): string =>
  `priority ${ticketId} ${priority}`;
