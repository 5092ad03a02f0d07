/** A `ref` for the heading of a part that has just opened: keyboard and screen reader start there. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
