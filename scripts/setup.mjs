/**
 * Makes everything there that running Heard needs, and nothing that is there already: the
 * dependencies, an Electron, the system's own parts. Runs before there is a node_modules.
 */
import { checkNode, installDependencies } from './setup/dependencies.mjs';
import { needsVirtualDisplay } from './setup/display.mjs';
import { resolveElectron } from './setup/electron.mjs';
import { ensureLibraries } from './setup/libraries.mjs';
import { sandboxArgs } from './setup/sandbox.mjs';

/**
 * @typedef {object} Setting
 * @property {string} electron the executable
 * @property {string[]} sandboxArgs what it must be given to start at all
 * @property {boolean} virtualDisplay whether windows need a virtual display
 */

/**
 * @param {{ quiet?: boolean }} [options] quiet: only say what takes time or goes wrong
 * @returns {Promise<Setting>}
 */
export async function setUp({ quiet = false } = {}) {
  await setUpNode();
  const electron = await resolveElectron({ quiet });
  const virtualDisplay = await needsVirtualDisplay();
  ensureLibraries(electron, { needsXvfb: virtualDisplay });
  return { electron, sandboxArgs: sandboxArgs(electron, { quiet }), virtualDisplay };
}

/** Only what Node needs: for work that never opens a window. */
export async function setUpNode() {
  checkNode();
  await installDependencies();
}

/**
 * What tests and benchmarks are told about it all.
 * @param {Setting} setting
 * @returns {Record<string, string>}
 */
export function environment(setting) {
  return {
    HEARD_ELECTRON_PATH: setting.electron,
    HEARD_SANDBOX_ARGS: JSON.stringify(setting.sandboxArgs),
  };
}
