/** Finds and installs the official Electron of package.json. */
import { spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { download } from './lib/download.mjs';
import { root } from './lib/places.mjs';
import { say, sentence } from './lib/say.mjs';

const folder = join(root, 'node_modules', 'electron');

export function version() {
  return /** @type {string} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  );
}

/** @returns {string | undefined} the executable, if exactly this version is unpacked */
export function installed() {
  try {
    const unpacked = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return unpacked === version() && existsSync(executable) ? executable : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Checks Electron's cache without @electron/get, which is slow. Only used on Linux, where the registry also
 * has an Electron.
 * @returns {boolean} true if the user's Electron cache has the archive of this version
 */
export function isCached() {
  const cache =
    process.env.electron_config_cache ||
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'electron');
  const archive = `electron-v${version()}-${process.platform}-${process.arch}.zip`;
  try {
    return readdirSync(cache).some((folder) => existsSync(join(cache, folder, archive)));
  } catch {
    return false;
  }
}

/**
 * Gets Electron from the user's Electron cache, or else from its download address. @electron/get checks the
 * hash in both cases; then the installer of the `electron` package unpacks it.
 * @param {{ network: boolean }} options
 * @returns {Promise<string | undefined>} the executable; undefined after printing why not
 */
export async function obtain({ network }) {
  try {
    await intoCache(network);
    await installer();
    return installed();
  } catch (error) {
    if (network)
      say(`The official Electron ${version()} could not be fetched: ${sentence(error)}.`);
    return undefined;
  }
}

/** @param {boolean} network */
async function intoCache(network) {
  // Resolved from the electron package, because it is a dependency of that package.
  const require = createRequire(join(folder, 'install.js'));
  if (process.env.HTTPS_PROXY || process.env.https_proxy)
    process.env.ELECTRON_GET_USE_PROXY ??= '1';
  /** @type {typeof import('@electron/get')} */
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  await downloadArtifact({
    version: version(),
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('./checksums.json'),
    ...(process.env.electron_config_cache ? { cacheRoot: process.env.electron_config_cache } : {}),
    // Called only when the cache lacks it, with the address that mirror settings give.
    downloader: {
      download: async (/** @type {string} */ address, /** @type {string} */ file) => {
        if (!network) throw new Error('it is not in the cache');
        await isKnown(new URL(address).hostname);
        say(`Fetching the official Electron ${version()}…`);
        mkdirSync(dirname(file), { recursive: true });
        await download(address, file, { what: 'fetching Electron' });
      },
    },
  });
}

/**
 * Throws within 4 seconds if a host name does not resolve. Without a network, a resolver can take half a
 * minute to fail.
 * @param {string} host
 */
async function isKnown(host) {
  if (process.env.ELECTRON_GET_USE_PROXY) return;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${host} is not answering`)), 4_000);
  });
  const found = lookup(host).catch(() => {
    throw new Error(`${host} cannot be reached from here`);
  });
  await Promise.race([found, late]).finally(() => clearTimeout(timer));
}

/** @returns {Promise<void>} */
function installer() {
  const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 2, 2] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error('its installer stopped')),
    );
  });
}
