/** Finds the packages that ship with the app, and their licences, in the lock file. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { root } from '../runtime/index.mjs';

/** Licences that allow redistribution with any kind of app. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'OFL-1.1'];

/**
 * Packages whose licence a person has read, because its entry is missing or not on the list. The check fails
 * again when the entry changes.
 * @type {ReadonlyMap<string, string | undefined>}
 */
const READ = new Map([
  // MIT, according to its LICENSE.md; the entry in its package.json is missing.
  ['node_modules/@seald-io/binary-search-tree', undefined],
  // Public domain: redistribution has no conditions.
  ['node_modules/robust-predicates', 'Unlicense'],
]);

/** Rooms with code of the app. */
const ROOMS = ['electron', 'renderer', 'shared'];

/**
 * @typedef {{ license?: string, dependencies?: Record<string, string>,
 *   optionalDependencies?: Record<string, string> }} Locked
 * @typedef {Record<string, Locked>} Lock the `packages` of a lock file, by their path
 */

/** @returns {Lock} */
export function readLock() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
}

/**
 * Lists the packages that the app's code imports, and the runtime that it is packed with.
 * @returns {string[]}
 */
export function importedPackages() {
  /** @type {Set<string>} */
  const names = new Set(['electron']);
  for (const room of ROOMS) {
    for (const file of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/u.test(file)) continue;
      const code = readFileSync(join(root, room, file), 'utf8');
      for (const [, from = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([@a-z][\w@./-]*)'/gu)) {
        if (!isBuiltin(from)) names.add(packageOf(from));
      }
    }
  }
  return [...names].sort();
}

/** @param {string} from the specifier of an import: a package, or a file in a package */
const packageOf = (from) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Returns the paths in the lock file of these packages and their dependencies. Electron's dependencies only
 * download it, so they do not ship.
 * @param {Lock} lock
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function shippedPlaces(lock, names) {
  /** @type {Set<string>} */
  const places = new Set();
  /** @type {{ name: string, from: string }[]} */
  const waiting = names.map((name) => ({ name, from: '' }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const place = placeOf(lock, next.name, next.from);
    if (place === undefined || places.has(place)) continue;
    places.add(place);
    if (next.name === 'electron') continue;
    const { dependencies, optionalDependencies } = lock[place] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      waiting.push({ name, from: place });
    }
  }
  return [...places].sort();
}

/**
 * Resolves a package as Node does: in the nearest node_modules, then in those of the parent folders.
 * @param {Lock} lock @param {string} name @param {string} from
 * @returns {string | undefined}
 */
function placeOf(lock, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock[place]) return place;
    if (at === '') return undefined;
  }
}

/**
 * True for a licence on the list, for a choice (OR) with one on the list, and for several (AND) all on the list.
 * @param {string | undefined} licence an SPDX expression
 */
export function isAllowed(licence) {
  const plain = (licence ?? '').replace(/^\((.*)\)$/u, '$1');
  return plain
    .split(/ or /iu)
    .some((choice) => choice.split(/ and /iu).every((one) => ALLOWED.includes(one)));
}

/**
 * Lists the packages at these paths whose licence is not allowed.
 * @param {Lock} lock
 * @param {readonly string[]} places
 * @returns {string[]} one line per package
 */
export function unlicensed(lock, places) {
  return places
    .map((place) => ({ place, license: lock[place]?.license }))
    .filter(
      ({ place, license }) =>
        !isAllowed(license) && !(READ.has(place) && READ.get(place) === license),
    )
    .map(({ place, license }) => `${place}: ${license ?? 'no licence'}`);
}
