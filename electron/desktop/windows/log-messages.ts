import { nameOf, type WindowId } from './window-id';

/** What the log says of windows that are not where, or what, the house wants. */

export const staysNote = (id: WindowId): string =>
  `The ${nameOf(id)} is not among the windows any more. It stays until it is closed, because somebody may be using it.`;

export const awayNote = (id: WindowId, display: number): string =>
  `The ${nameOf(id)} belongs on display ${display} (0 is the main one), which is not connected. It is on the main display until then.`;
