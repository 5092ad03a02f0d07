/** A `ref` for the heading of what has just opened: the keyboard and screen readers start there. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
