import { readFile } from 'node:fs/promises';
import { CLOSING_ID, type Closing, type ClosingEntry, readClosing } from './closing';
import type { Entry } from './entry';
import { DamagedFile, decodeLine } from './lines';
import { NOTHING, PROGRESS_ID, type Progress, readProgressOf } from './progress';

type Line = { _id?: string; $$deleted?: boolean };

/** A day as its file has it. `closing` only of a day that is over and wholly in the book. */
export type BookDay = { entries: Entry[]; progress: Progress; closing: Closing | undefined };

/**
 * Reads a day's file without writing to it, which NeDB would: whoever writes the day may go on meanwhile.
 * Throws DamagedFile for a line that is not as it was written. A last one without its end counts if it is
 * whole, as `readProgress` takes it; otherwise it is being written, or was when the machine stopped.
 */
export async function readDay(path: string): Promise<BookDay> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const last = lines.pop() ?? '';
  const documents = new Map<string, unknown>();
  for (const text of decodeLine(last) === '' ? lines : [...lines, last]) {
    const line = parse(text);
    if (line._id === undefined) continue;
    if (line.$$deleted) documents.delete(line._id);
    else documents.set(line._id, line);
  }
  const progress = readProgressOf(documents.get(PROGRESS_ID)) ?? NOTHING;
  const closing = documents.get(CLOSING_ID) as ClosingEntry | undefined;
  documents.delete(PROGRESS_ID);
  documents.delete(CLOSING_ID);
  // Of another format: its day is written anew, and until then nothing of it is known.
  if (progress.through === 0) return { entries: [], progress, closing: undefined };
  return {
    entries: [...documents.values()] as Entry[],
    progress,
    closing: progress.isComplete && closing ? readClosing(closing) : undefined,
  };
}

function parse(text: string): Line {
  try {
    return JSON.parse(decodeLine(text));
  } catch {
    throw new DamagedFile('A line is not as it was written.');
  }
}
