/** Returns the parts of a ticket on the screen: more than one if it continues in the next column. */
const partsOf = (ticketId: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-ticket="${ticketId}"]`),
];

const linesOf = (ticketId: string): HTMLElement[] =>
  partsOf(ticketId).flatMap((part) => [...part.querySelectorAll<HTMLElement>('[data-line]')]);

/** Focuses a card, so that Enter acts on the ticket. */
export const focusCard = (ticketId: string): void => {
  partsOf(ticketId)[0]?.focus({ preventScroll: true });
};

/** Moves the focus to the next or the previous line of the ticket; from the card to its first line. */
export function focusLine(ticketId: string, by: 1 | -1): void {
  const lines = linesOf(ticketId);
  const at = lines.findIndex((line) => line.matches(':focus'));
  const next = at < 0 ? (by > 0 ? 0 : lines.length - 1) : at + by;
  if (next < 0) focusCard(ticketId);
  else lines[Math.min(next, lines.length - 1)]?.focus({ preventScroll: true });
}

/** Returns the id of the ticket's line that has the focus. */
export const focusedLine = (ticketId: string): string | undefined =>
  linesOf(ticketId).find((line) => line.matches(':focus'))?.dataset.line;

export const letGo = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};
