import { startVirtualDisplay } from './display.mjs';
import { say } from './lib/say.mjs';

/**
 * @typedef {object} Screen
 * @property {Record<string, string>} env where the windows go
 * @property {string[]} args what the app is told about it
 * @property {() => Promise<void>} close
 */

/**
 * The screen for somebody who wants to use the app: the one there is, or a virtual one.
 * @param {{ virtualDisplay: boolean }} setting
 * @returns {Promise<Screen>}
 */
export async function openScreen({ virtualDisplay }) {
  if (!virtualDisplay) {
    const waylandOnly = process.env.WAYLAND_DISPLAY && !process.env.DISPLAY;
    const args = waylandOnly ? ['--ozone-platform=wayland'] : [];
    return { env: {}, args, close: async () => {} };
  }
  const { display, stop } = await startVirtualDisplay();
  say(`There is no display here, so the windows open on a virtual one (${display}).`);
  return {
    env: { DISPLAY: display },
    // Nobody sees the windows, so the app tells what happens in words; Chromium's own complaints
    // about a desktop that is not there would drown them.
    args: ['--narrate', '--log-level=3'],
    close: stop,
  };
}
