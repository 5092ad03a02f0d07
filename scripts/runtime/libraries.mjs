/** Installs system libraries that Electron needs and a bare Linux lacks. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { onPath } from './lib/places.mjs';
import { Stop, say } from './lib/say.mjs';

/** The Debian package of each library. All other libraries are dependencies of these packages. */
const packageOf = {
  'libgtk-3.so': 'libgtk-3-0',
  'libgdk-3.so': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so': 'libasound2',
  'libgbm.so': 'libgbm1',
  'libdrm.so': 'libdrm2',
  'libXss.so': 'libxss1',
  'libatk-1.0.so': 'libatk1.0-0',
  'libatk-bridge-2.0.so': 'libatk-bridge2.0-0',
  'libatspi.so': 'libatspi2.0-0',
  'libnotify.so': 'libnotify4',
  'libsecret-1.so': 'libsecret-1-0',
  'libcups.so': 'libcups2',
  'libdbus-1.so': 'libdbus-1-3',
  'libexpat.so': 'libexpat1',
  'libgio-2.0.so': 'libglib2.0-0',
  'libglib-2.0.so': 'libglib2.0-0',
  'libgobject-2.0.so': 'libglib2.0-0',
  'libpango-1.0.so': 'libpango-1.0-0',
  'libcairo.so': 'libcairo2',
  'libX11.so': 'libx11-6',
  'libXcomposite.so': 'libxcomposite1',
  'libXdamage.so': 'libxdamage1',
  'libXext.so': 'libxext6',
  'libXfixes.so': 'libxfixes3',
  'libXrandr.so': 'libxrandr2',
  'libxcb.so': 'libxcb1',
  'libxkbcommon.so': 'libxkbcommon0',
  'libudev.so': 'libudev1',
};

/** Loaded at run time, so ldd does not list them. Installed only when others are installed too. */
const usual = ['libgtk-3-0', 'libnss3', 'libnotify4', 'libsecret-1-0'];

/**
 * Installs missing packages as root. As another user, throws a Stop with the command to run.
 * @param {string} electron
 * @param {{ needsXvfb: boolean }} options
 */
export function ensureLibraries(electron, { needsXvfb }) {
  if (process.platform !== 'linux') return;
  const wanted = missing(electron, needsXvfb);
  if (wanted.length === 0) return;
  if (!onPath('apt-get')) {
    throw new Stop(
      `Electron needs parts this system does not have: install ${wanted.join(', ')} (their Debian names) with your package manager, then try again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get update && sudo apt-get install -y ${namesHere(wanted).join(' ')}`;
    throw new Stop(
      `Electron needs some system packages. Run this once, then try again: ${command}`,
    );
  }
  say(`Installing the system packages Electron needs: ${wanted.join(' ')}…`);
  if (!aptInstall(wanted) && !aptInstall(wanted)) {
    throw new Stop(
      `The system packages could not be installed. Run this, see what it says, then try again: apt-get update && apt-get install -y ${wanted.join(' ')}`,
    );
  }
  const left = missing(electron, needsXvfb);
  if (left.length > 0) {
    throw new Stop(
      `Electron still misses ${left.join(', ')} after installing its system packages.`,
    );
  }
}

/** @param {string} electron @param {boolean} needsXvfb @returns {string[]} Debian package names */
function missing(electron, needsXvfb) {
  const names = new Set();
  for (const library of missingLibraries(electron)) {
    const known = Object.entries(packageOf).find(([soname]) => library.startsWith(soname));
    names.add(known ? known[1] : library);
  }
  if (names.size > 0) for (const name of usual) names.add(name);
  if (needsXvfb && !onPath('Xvfb')) names.add('xvfb').add('xauth');
  if (!hasFont()) names.add('fonts-dejavu-core');
  return [...names];
}

/** @param {string} electron @returns {string[]} sonames */
function missingLibraries(electron) {
  const { stdout } = spawnSync('ldd', [electron], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** Without a font all text is drawn as boxes. */
function hasFont() {
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(homedir(), '.fonts'),
    join(homedir(), '.local/share/fonts'),
  ];
  return folders.some((folder) => existsSync(folder) && holdsFont(folder));
}

/** @param {string} folder @returns {boolean} */
function holdsFont(folder) {
  const found = readdirSync(folder, { withFileTypes: true });
  if (found.some((entry) => /\.(ttf|otf|ttc|pfb)$/i.test(entry.name))) return true;
  return found.some((entry) => entry.isDirectory() && holdsFont(join(folder, entry.name)));
}

/** @param {string[]} wanted */
function aptInstall(wanted) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-q', ...args], {
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  apt(['update']);
  const done = apt(['install', '-y', '--no-install-recommends', ...namesHere(wanted)]);
  if (done.status !== 0) say(`  apt-get says: ${done.stderr.trim().split('\n').pop() ?? ''}`);
  return done.status === 0;
}

/**
 * Returns the names that this system can install: Debian 13 and Ubuntu 24.04 renamed several libraries
 * (libgtk-3-0 is libgtk-3-0t64 there).
 * @param {string[]} names
 */
function namesHere(names) {
  return names.map((name) => {
    const renamed = `${name}t64`;
    return !canInstall(name) && canInstall(renamed) ? renamed : name;
  });
}

/** @param {string} name */
function canInstall(name) {
  try {
    const policy = execFileSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /Candidate: (?!\(none\))/.test(policy);
  } catch {
    return false;
  }
}
