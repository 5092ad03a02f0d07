/**
 * Sets up what a bare machine lacks to run Heard: dependencies, an Electron, system libraries, a display.
 * Runs before node_modules exists. The rest of scripts/ may import only this file of runtime/.
 */
import { checkNode, installDependencies } from './dependencies.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { resolveElectron } from './electron.mjs';
import { ensureLibraries } from './libraries.mjs';
import { sandboxArgs } from './sandbox.mjs';

export { startVirtualDisplay } from './display.mjs';
export { ended, forwardSignals, startChild } from './lib/child.mjs';
export { alone, cloneLock } from './lib/lock.mjs';
export { npm } from './lib/npm.mjs';
export { root } from './lib/places.mjs';
export { complain, run, Stop, say } from './lib/say.mjs';
export { openScreen } from './screen.mjs';

/**
 * @typedef {object} Setting
 * @property {string} electron the executable
 * @property {string[]} sandboxArgs flags that it needs to start on this machine
 * @property {boolean} virtualDisplay whether windows need a virtual display
 */

/**
 * Installs everything missing that a window needs. Takes milliseconds when nothing is missing.
 * @param {{ quiet?: boolean }} [options] quiet: print only slow steps and failures
 * @returns {Promise<Setting>}
 */
export async function setUp({ quiet = false } = {}) {
  await setUpNode();
  const electron = await resolveElectron({ quiet });
  const virtualDisplay = await needsVirtualDisplay();
  ensureLibraries(electron, { needsXvfb: virtualDisplay });
  return { electron, sandboxArgs: sandboxArgs(electron, { quiet }), virtualDisplay };
}

/** Checks the version of Node and installs node_modules: enough for tasks that open no window. */
export async function setUpNode() {
  checkNode();
  await installDependencies();
}

/**
 * The environment variables by which tests and benchmarks find Electron.
 * @param {Setting} setting
 * @returns {Record<string, string>}
 */
export function environment(setting) {
  return {
    HEARD_ELECTRON_PATH: setting.electron,
    HEARD_SANDBOX_ARGS: JSON.stringify(setting.sandboxArgs),
  };
}
