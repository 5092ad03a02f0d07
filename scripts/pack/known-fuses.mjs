/**
 * electron-builder's `afterPack`, which runs before the fuses of electron-builder.yml are set. Fails a build
 * on an Electron with a fuse that Heard has not decided about.
 */
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const ON = 0x31;
const REMOVED = 0x72;

/**
 * Fuses that electron-builder cannot set yet, by their position on the fuse wire, with their required state.
 * 8, wasmTrapHandlers: on, as in every Electron. The windows' content security policy blocks WebAssembly.
 */
const AS_SHIPPED = new Map([[8, ON]]);

/**
 * Returns the positions of fuses that are neither set by name nor in their known state.
 * @param {Record<number, number>} wire the state of each fuse, by its position
 * @returns {number[]}
 */
export function undecidedFuses(wire) {
  return Object.entries(wire)
    .map(([place, state]) => ({ place: Number(place), state: Number(state) }))
    .filter(
      ({ place, state }) =>
        Number.isInteger(place) &&
        FuseV1Options[place] === undefined &&
        state !== REMOVED &&
        state !== AS_SHIPPED.get(place),
    )
    .map(({ place }) => place);
}

/**
 * @param {{ appOutDir: string, electronPlatformName: string,
 *   packager: { executableName?: string, appInfo: { productFilename: string } } }} context
 */
export default async function knownFuses({ appOutDir, electronPlatformName, packager }) {
  const name =
    electronPlatformName === 'linux'
      ? (packager.executableName ?? packager.appInfo.productFilename)
      : packager.appInfo.productFilename;
  const ending = { darwin: '.app', mas: '.app', win32: '.exe' }[electronPlatformName] ?? '';
  const { version: _version, ...wire } = await getCurrentFuseWire(join(appOutDir, name + ending));
  const undecided = undecidedFuses(wire);
  if (undecided.length > 0) {
    throw new Error(
      `Heard sets no state for a fuse of this Electron (place ${undecided.join(', ')}). ` +
        'Set it in electron-builder.yml, or list it in scripts/pack/known-fuses.mjs.',
    );
  }
}
