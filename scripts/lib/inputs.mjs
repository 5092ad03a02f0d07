import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../runtime/index.mjs';

/**
 * Hashes names and contents, not times, because a checkout sets new times.
 * @param {readonly string[]} names files and folders of the repository
 * @returns {string}
 */
export function contentHash(names) {
  const hash = createHash('sha256');
  for (const path of names.flatMap(filesIn)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Hashes names, sizes and times, enough to detect that another program wrote there.
 * @param {readonly string[]} names
 * @returns {string}
 */
export function traceHash(names) {
  const hash = createHash('sha256');
  for (const path of names.flatMap(filesIn)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** @param {string} name @returns {string[]} sorted files of the folder, or the file itself; empty if missing */
function filesIn(name) {
  const found = statSync(join(root, name), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(join(root, name), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesIn(join(name, entry.name)));
}
