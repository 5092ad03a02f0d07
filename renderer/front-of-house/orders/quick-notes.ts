import { NOTE_MAX } from '../../../shared/contract/text';

const SPECIAL = /[.*+?^${}()|[\]\\]/gu;

/** Matches the quick note on its own: as the whole note, between commas, or on its own row. */
const matcherOf = (quick: string): RegExp =>
  new RegExp(`(^|[,\\n])[ \\t]*${quick.replace(SPECIAL, '\\$&')}[ \\t]*(?=[,\\n]|$)`, 'iu');

/** True if the note contains the quick note on its own. */
export const hasQuickNote = (note: string, quick: string): boolean => matcherOf(quick).test(note);

/** Adds the quick note at the end of a note, after a comma, or removes it. */
export function toggleQuickNote(note: string, quick: string): string {
  if (!hasQuickNote(note, quick)) {
    const before = note.trimEnd();
    return before === '' ? quick : `${before}${before.endsWith(',') ? ' ' : ', '}${quick}`;
  }
  return note.replace(matcherOf(quick), '').replace(/^[,\s]+/u, '');
}

/** True if toggling leaves a note that fits on a ticket. Removing always fits. */
export const fitsQuickNote = (note: string, quick: string): boolean =>
  hasQuickNote(note, quick) || toggleQuickNote(note, quick).trim().length <= NOTE_MAX;
