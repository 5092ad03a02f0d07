import { startVirtualDisplay } from './display.mjs';
import { say } from './lib/say.mjs';

/**
 * @typedef {object} Screen
 * @property {Record<string, string>} env environment of the app
 * @property {string[]} args flags for the app
 * @property {() => Promise<void>} close
 */

/**
 * Opens the display for `npm start`: the existing one, or a virtual one.
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
    // The windows are not visible, so the app prints every event. The log level hides Chromium's complaints
    // about the missing desktop, which would bury the events.
    args: ['--narrate', '--log-level=3'],
    close: stop,
  };
}
