/** Checks whether there is a display, and starts a virtual one. */
import { connect } from 'node:net';
import { startChild, stopChild } from './lib/child.mjs';
import { Stop } from './lib/say.mjs';

/** The screen of a kitchen display. */
const screen = '1920x1080x24';

/** @returns {Promise<boolean>} true on Linux without a display that answers */
export async function needsVirtualDisplay() {
  if (process.platform !== 'linux') return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (WAYLAND_DISPLAY) return false;
  return !DISPLAY || !(await answers(DISPLAY));
}

/**
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export async function startVirtualDisplay() {
  // Xvfb picks a free number and writes it to descriptor 3, so two runs cannot get the same one.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  const child = startChild('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    const failed = () =>
      reject(new Stop('The virtual display (Xvfb) did not start: run `Xvfb :99`'));
    setTimeout(failed, 15_000).unref();
    child.once('error', failed).once('exit', failed);
    let text = '';
    child.stdio[3]?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
  }).catch(async (error) => {
    await stopChild(child);
    throw error;
  });
  return { display: `:${number}`, stop: () => stopChild(child) };
}

/**
 * True if a display answers. A terminal that outlived its desktop session still names a display, on which
 * Electron would crash. Assumes that a display of another machine answers.
 * @param {string} display
 */
async function answers(display) {
  const local = /^(?:unix)?:(\d+)/.exec(display);
  if (!local) return true;
  const socket = `/tmp/.X11-unix/X${local[1]}`;
  return (await opens(socket)) || (await opens(`\0${socket}`));
}

/** @param {string} path @returns {Promise<boolean>} */
function opens(path) {
  return new Promise((resolve) => {
    const socket = connect({ path });
    const answer = (/** @type {boolean} */ yes) => () => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', answer(true)).once('error', answer(false));
  });
}
