import { NOTE_MAX } from '../../../shared/contract/text';

const SPECIAL = /[.*+?^${}()|[\]\\]/gu;

/** The quick note where it stands by itself: alone, or between commas or on a row of its own. */
const standing = (quick: string): RegExp =>
  new RegExp(`(^|[,\\n])[ \\t]*${quick.replace(SPECIAL, '\\$&')}[ \\t]*(?=[,\\n]|$)`, 'iu');

export const hasQuickNote = (note: string, quick: string): boolean => standing(quick).test(note);

/** Writes the quick note at the end of a note, after a comma, or takes it away where it is. */
export function toggleQuickNote(note: string, quick: string): string {
  if (!hasQuickNote(note, quick)) {
    const before = note.trimEnd();
    return before === '' ? quick : `${before}${before.endsWith(',') ? ' ' : ', '}${quick}`;
  }
  return note.replace(standing(quick), '').replace(/^[,\s]+/u, '');
}

/** Whether a touch on it leaves a note that fits on a ticket. Taking away always does. */
export const fitsQuickNote = (note: string, quick: string): boolean =>
  hasQuickNote(note, quick) || toggleQuickNote(note, quick).trim().length <= NOTE_MAX;
