import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFs } from '../../files/files';
import { dayNames } from './day-name';

/**
 * Removes the files of one business day, and what was moved aside of it, from a folder of day files;
 * the oldest part first, so that what is cut off in between leaves the days behind it whole. Only for
 * days that a person's setting says are no longer kept: nothing else in Heard deletes a day.
 */
export async function removeDay(folder: string, date: string): Promise<void> {
  const names = await nodeFs.names(folder);
  const parts = dayNames(names).filter((name) => name.date === date);
  const files = new Set(parts.map(({ file }) => file));
  const aside = names.filter((name) => name.startsWith(`${date}.`) && !files.has(name));
  for (const file of [...aside, ...files]) await unlink(join(folder, file));
  await nodeFs.syncFolder(folder);
}
