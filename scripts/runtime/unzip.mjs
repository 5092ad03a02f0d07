import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Unpacks the entries for which `rename` returns a path. Keeps the executable bits.
 * @param {string} zip
 * @param {string} into
 * @param {(path: string) => string | undefined} rename
 */
export async function unzip(zip, into, rename) {
  // Imported late: node_modules may not exist when this file is loaded.
  // @ts-expect-error the package has no types
  const { openPromise } = await import('yauzl');
  const file = await openPromise(zip);
  try {
    for await (const entry of file.eachEntry()) {
      const path = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
      if (!path) continue;
      const target = resolve(into, path);
      if (!target.startsWith(resolve(into) + sep)) throw new Error(`Odd path in archive: ${path}`);
      mkdirSync(dirname(target), { recursive: true });
      // The upper half of this field holds the Unix permissions.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(
        await file.openReadStreamPromise(entry),
        createWriteStream(target, mode ? { mode } : {}),
      );
    }
  } finally {
    file.close();
  }
}
