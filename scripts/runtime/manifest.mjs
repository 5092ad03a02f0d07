/**
 * Checks quickly whether the runtime in the cache is unchanged since it was unpacked: by size and time of
 * every file, and by hash where the time differs.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @typedef {{ path: string, size: number, time: number, sha256: string }} Entry */

const manifest = 'heard-manifest.json';
/** Not in the manifest: every run compares the launcher with the one in the repository. */
const elsewhere = /^(heard-manifest\.json$|resources\/app\/)/;

/** @param {string} folder */
export async function writeManifest(folder) {
  /** @type {Entry[]} */
  const entries = [];
  for (const found of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(found.parentPath, found.name);
    const path = relative(folder, file);
    if (!found.isFile() || elsewhere.test(path)) continue;
    const { size, mtimeMs } = await stat(file);
    entries.push({ path, size, time: mtimeMs, sha256: await hash(file) });
  }
  await writeFile(join(folder, manifest), `${JSON.stringify(entries, null, 1)}\n`);
}

/** @param {string} folder @returns {Promise<boolean>} */
export async function isIntact(folder) {
  try {
    /** @type {Entry[]} */
    const entries = JSON.parse(await readFile(join(folder, manifest), 'utf8'));
    const whole = await Promise.all(
      entries.map(async (entry) => {
        const file = join(folder, entry.path);
        const { size, mtimeMs } = await stat(file);
        if (size !== entry.size) return false;
        return mtimeMs === entry.time || (await hash(file)) === entry.sha256;
      }),
    );
    return entries.length > 0 && whole.every(Boolean);
  } catch {
    return false;
  }
}

/** @param {string} file */
async function hash(file) {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(file), sha256);
  return sha256.digest('hex');
}
