import { nameOf, type WindowId } from './window-id';

/** Log lines about windows that differ from what the settings ask for. */

export const staysNote = (id: WindowId): string =>
  `The ${nameOf(id)} is not among the windows any more. It stays until it is closed, because somebody may be using it.`;

export const awayNote = (id: WindowId, display: number): string =>
  `The ${nameOf(id)} belongs on display ${display} (0 is the main one), which is not connected. It is on the main display until then.`;
