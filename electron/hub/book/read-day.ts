import { readFile } from 'node:fs/promises';
import { CLOSING_ID, type Closing, type ClosingEntry, readClosing } from './closing';
import type { Entry } from './entry';
import { DamagedFile, decodeLine } from './lines';
import { NOTHING, PROGRESS_ID, type Progress, readProgressOf } from './progress';

type Line = { _id?: string; $$deleted?: boolean };

/** The content of a day's file. `closing` is there only when the day is over and fully in the book. */
export type BookDay = { entries: Entry[]; progress: Progress; closing: Closing | undefined };

/**
 * Reads a day's file without writing to it (NeDB would write), so that the day can be written meanwhile. Rejects
 * with DamagedFile for a line whose checksum does not match. A last line without a newline counts if its checksum
 * matches, as in `readProgress`; otherwise its write is in progress or was interrupted, and it is left out.
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
  // A day in another format is being rebuilt and counts as empty until then.
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
